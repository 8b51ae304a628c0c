import type { Owner } from '../platform/local-store.ts';
import { type LearningEvent, type SyncRefusal, type SyncResponse, wireVersion } from './event.ts';

/** What became of one batch. Only `acknowledged` lets the phone forget anything. */
export type Reply =
  | { kind: 'acknowledged'; body: SyncResponse }
  /** nothing was applied because of these events */
  | { kind: 'refused'; refused: SyncRefusal['refused'] }
  /** nothing was applied and the server did not say which event is at fault */
  | { kind: 'unfit'; reason: string }
  | { kind: 'signed-out' }
  | { kind: 'outdated' }
  | { kind: 'later'; retryAfter: number };

/** Seconds; a slow shop network is given its chance. */
const patience = 20;

export const syncRequest = (owner: Owner, events: readonly LearningEvent[]): RequestInit => ({
  method: 'POST',
  // The account this phone believes it speaks for: the server refuses when the session is someone else's.
  headers: { 'content-type': 'application/json', 'declic-account': owner },
  body: JSON.stringify({ version: wireVersion, events }),
});

/** Sends one batch and says what became of it. Never rejects. */
export async function sendBatch(owner: Owner, events: readonly LearningEvent[]): Promise<Reply> {
  let response: Response;
  let body: unknown;
  try {
    const signal = AbortSignal.timeout(patience * 1000);
    response = await fetch('/api/sync/', { ...syncRequest(owner, events), signal });
    body = await response.json();
  } catch {
    // no network, a captive portal's page instead of an answer, a server that stopped in the middle
    return { kind: 'later', retryAfter: 0 };
  }
  return interpret(response, body);
}

function interpret(response: Response, body: unknown): Reply {
  if (response.ok && isAcknowledgement(body)) return { kind: 'acknowledged', body };
  const refusal = body as (Partial<SyncRefusal> & { message?: string }) | null;
  const reason = refusal?.error ?? refusal?.message;
  if (response.status === 401) return { kind: 'signed-out' };
  if (response.status === 409) return { kind: 'outdated' };
  if (typeof reason === 'string' && [400, 413, 422].includes(response.status)) {
    if (Array.isArray(refusal?.refused) && refusal.refused.length > 0)
      return { kind: 'refused', refused: refusal.refused };
    return { kind: 'unfit', reason };
  }
  return { kind: 'later', retryAfter: Number(response.headers.get('retry-after')) || 0 };
}

const isAcknowledgement = (body: unknown): body is SyncResponse =>
  typeof body === 'object' &&
  body !== null &&
  'progress' in body &&
  Array.isArray(body.progress) &&
  'standing' in body &&
  Array.isArray(body.standing);
