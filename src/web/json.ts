import { Refusal } from '../platform/refusal.ts';

/** The body of a request to an endpoint. @throws Refusal when it is too large or no JSON */
export async function readJson(request: Request, limitBytes: number): Promise<unknown> {
  if (Number(request.headers.get('content-length') ?? 0) > limitBytes) throw new Refusal('too-large');
  const text = await request.text();
  if (text.length > limitBytes) throw new Refusal('too-large');
  try {
    return JSON.parse(text) as unknown;
  } catch {
    throw new Refusal('malformed');
  }
}

/** Never kept by a cache: it belongs to one person. */
export const json = (value: unknown, status = 200): Response =>
  new Response(JSON.stringify(value), {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
  });
