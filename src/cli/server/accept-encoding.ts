export type Coding = 'br' | 'gzip';

/** The best coding we have that the request accepts (RFC 9110 §12.5.3), or none. */
export function chooseCoding(
  accepted: string | undefined,
  available: ReadonlySet<Coding>,
): Coding | undefined {
  if (!accepted || available.size === 0) return undefined;
  const weights = new Map<string, number>();
  for (const part of accepted.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='));
    weights.set(name, q ? Number(q.slice(2)) || 0 : 1);
  }
  const weight = (coding: Coding) => weights.get(coding) ?? weights.get('*') ?? 0;
  let best: Coding | undefined;
  for (const coding of ['br', 'gzip'] as const) {
    if (!available.has(coding) || weight(coding) === 0) continue;
    if (best === undefined || weight(coding) > weight(best)) best = coding;
  }
  return best;
}
