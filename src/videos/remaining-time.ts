/** Progress of an upload, as it was measured. */
export interface Sample {
  /** milliseconds, any steady clock */
  at: number;
  bytes: number;
}

const windowMs = 20_000;
const soonestMs = 3_000;

/** The last twenty seconds: what the network does now, not what it did before a tunnel. */
export const remember = (samples: readonly Sample[], sample: Sample): Sample[] =>
  [...samples, sample].filter(({ at }) => sample.at - at <= windowMs);

/** Seconds left at the present pace; null while nobody can tell. */
export function remainingSeconds(samples: readonly Sample[], total: number): number | null {
  const [first, last] = [samples[0], samples.at(-1)];
  if (!first || !last || last.at - first.at < soonestMs || last.bytes <= first.bytes) return null;
  const pace = (last.bytes - first.bytes) / (last.at - first.at);
  return Math.max(0, Math.ceil((total - last.bytes) / pace / 1000));
}

/** « environ 3 minutes », « moins d’une minute » */
export function remainingInWords(seconds: number | null): string {
  if (seconds === null) return 'durée encore inconnue';
  if (seconds < 60) return 'moins d’une minute';
  const minutes = Math.round(seconds / 60);
  if (minutes < 60) return `environ ${minutes}\u00a0minute${minutes > 1 ? 's' : ''}`;
  const hours = Math.floor(minutes / 60);
  return `environ ${hours}\u00a0h\u00a0${String(minutes % 60).padStart(2, '0')}`;
}
