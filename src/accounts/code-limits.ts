import { isIPv6 } from 'node:net';
import type { Database } from '../platform/database.ts';
import { type RateRule, takeToken } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';

/** Fifty people of a training room share one origin and may each need three mails within the hour, twice over. */
const perOrigin: RateRule = { limit: 300, windowSeconds: 3600 };
/** One person mistyping and resending; a stranger in one place gets no further than this with somebody's address. */
const perAddressAndOrigin: RateRule = { limit: 5, windowSeconds: 3600 };
/** Bounds the mails one mailbox can get. Short, and larger than what one stranger may use up: it slows, never locks. */
const perAddress: RateRule = { limit: 10, windowSeconds: 600 };
/** Trying codes: each code has its own five tries, this only protects the server. */
const triesPerOrigin: RateRule = { limit: 1500, windowSeconds: 3600 };

export interface Asker {
  email: string;
  /** address of the person's network */
  origin: string;
  /** names a browser that signed in to this very address before; strangers cannot use up its share */
  knownBrowser: string | undefined;
}

/**
 * Counts one more mail to this address. Only sending is limited: a code that already left stays valid.
 * @throws Refusal too-many-requests, with the seconds to wait
 */
export async function limitSending(database: Database, asker: Asker, now: Date): Promise<void> {
  const origin = networkOf(asker.origin);
  await take(database, ['code', 'origin', origin], perOrigin, now);
  if (asker.knownBrowser !== undefined) {
    await take(database, ['code', 'browser', asker.knownBrowser], perAddressAndOrigin, now);
    return;
  }
  // the narrow limit first: one stranger must not use up the address's own
  await take(database, ['code', 'pair', asker.email, origin], perAddressAndOrigin, now);
  await take(database, ['code', 'address', asker.email], perAddress, now);
}

/** @throws Refusal too-many-requests */
export const limitTries = (database: Database, origin: string, now: Date): Promise<void> =>
  take(database, ['code', 'tries', networkOf(origin)], triesPerOrigin, now);

/** A transaction of its own: what follows may be undone, the counting must stay. */
async function take(database: Database, key: readonly string[], rule: RateRule, now: Date): Promise<void> {
  const verdict = await database.transact((trx) => takeToken(trx, key, rule, now));
  if (!verdict.ok) throw new Refusal('too-many-requests', verdict.retryAfter);
}

/** One subscriber holds a whole /64 of IPv6 addresses. */
function networkOf(origin: string): string {
  if (!isIPv6(origin)) return origin;
  const [head = '', tail = ''] = origin.split('::');
  const groups = head.split(':');
  const missing = origin.includes('::') ? 8 - groups.length - tail.split(':').length : 0;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...tail.split(':')]
    .slice(0, 4)
    .join(':');
}
