import { isUnavailable } from '../platform/unavailable.ts';
import { isRefusal, type RefusalCode } from '../platform/refusal.ts';
import { refusals, unexpected } from './refusals.ts';

/** Why a request was not answered as asked. No code: the fault is ours. */
export interface Refused {
  code: RefusalCode | undefined;
  status: number;
  sentence: string;
  /** seconds */
  retryAfter: number | undefined;
}

export function refused(code: RefusalCode, retryAfter?: number): Refused {
  const { status, sentence } = refusals[code];
  return { code, status, sentence: sentence + waitWords(code, retryAfter), retryAfter };
}

/** How long, where the sentence cannot know. */
function waitWords(code: RefusalCode, retryAfter: number | undefined): string {
  if ((code !== 'too-many-requests' && code !== 'too-many-codes') || retryAfter === undefined) return '';
  const minutes = Math.ceil(retryAfter / 60);
  if (minutes > 120) return ` Réessayez dans ${Math.ceil(minutes / 60)}\u00a0heures.`;
  return ` Réessayez dans ${minutes}\u00a0minute${minutes > 1 ? 's' : ''}.`;
}

export function refusedBy(error: unknown): Refused {
  if (isRefusal(error)) return refused(error.code, error.retryAfter);
  if (isUnavailable(error)) return refused('busy', 30);
  return { code: undefined, ...unexpected, retryAfter: undefined };
}

/** The same wait for programs as the sentence says to people, whichever page shows it. */
export function tellWait(headers: Headers, { form, refusal }: Pick<App.Locals, 'form' | 'refusal'>): void {
  const seconds = refusal?.retryAfter ?? form?.retryAfter;
  if (seconds !== undefined) headers.set('retry-after', String(seconds));
}

/** For a script: the sentence is ready to be shown. */
export const refusalBody = (why: Refused, requestId: string) => ({
  code: why.code ?? 'unexpected',
  message: why.sentence,
  requestId,
});

export const refusalJson = (why: Refused, requestId: string): Response =>
  new Response(JSON.stringify(refusalBody(why, requestId)), {
    status: why.status,
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'no-store',
      ...(why.retryAfter === undefined ? {} : { 'retry-after': String(why.retryAfter) }),
    },
  });
