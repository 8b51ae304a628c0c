import { isIPv6 } from 'node:net';
import type { Database } from '../platform/database.ts';
import { type RateRule, type RateVerdict, takeOrRefuse, takeToken } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';

/** Fifty people of a training room share one origin and may each need three mails within the hour, twice over. */
const perOrigin: RateRule = { limit: 300, windowSeconds: 3600 };
/** One person mistyping and resending; a stranger in one place gets no further than this with somebody's address. */
const perAddressAndOrigin: RateRule = { limit: 5, windowSeconds: 3600 };
/** Bounds the mails one mailbox can get. Short, and larger than what one stranger may use up. */
const perAddress: RateRule = { limit: 10, windowSeconds: 600 };
const day = 24 * 3600;
/** Bounds the guesses too: 60 codes of five tries each, far more than the browsers anybody signs in from in a day. */
const perAddressAndDay: RateRule = { limit: 60, windowSeconds: day };
/** Strangers in many places may use the shares above up: every network still gets two mails a day beyond them. */
const newcomer: RateRule = { limit: 2, windowSeconds: day };
/**
 * Bounds those extra mails. In all, 160 codes and 800 guesses in a million a day: one address would be attacked for more
 * than two years to be opened with one chance in two. What remains: who asks from 50 networks and more in a day keeps
 * new browsers waiting until it ends; a browser that signed in before is never held up by it.
 */
const newcomersPerAddress: RateRule = { limit: 100, windowSeconds: day };
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
 * @throws Refusal too-many-requests, too-many-codes, with the seconds to wait
 */
export async function limitSending(database: Database, asker: Asker, now: Date): Promise<void> {
  const origin = networkOf(asker.origin);
  await takeOrRefuse(database, ['code', 'origin', origin], perOrigin, now);
  if (asker.knownBrowser !== undefined) {
    await takeOrRefuse(database, ['code', 'browser', asker.knownBrowser], perAddressAndOrigin, now);
    return;
  }
  // the narrow limit first: one stranger must not use up the address's own
  await takeOrRefuse(database, ['code', 'pair', asker.email, origin], perAddressAndOrigin, now);
  const shared = await count(database, ['code', 'address', asker.email], perAddress, now);
  const verdict = shared.ok
    ? await count(database, ['code', 'day', asker.email], perAddressAndDay, now)
    : shared;
  if (verdict.ok) return;
  const extra =
    (await count(database, ['code', 'newcomer', asker.email, siteOf(asker.origin)], newcomer, now)).ok &&
    (await count(database, ['code', 'newcomers', asker.email], newcomersPerAddress, now)).ok;
  if (!extra) throw new Refusal(shared.ok ? 'too-many-codes' : 'too-many-requests', verdict.retryAfter);
}

/** @throws Refusal too-many-requests */
export const limitTries = (database: Database, origin: string, now: Date): Promise<void> =>
  takeOrRefuse(database, ['code', 'tries', networkOf(origin)], triesPerOrigin, now);

/** A transaction of its own: what follows may be undone, the counting must stay. */
const count = (database: Database, key: readonly string[], rule: RateRule, now: Date): Promise<RateVerdict> =>
  database.transact((trx) => takeToken(trx, key, rule, now));

/** One subscriber holds a whole /64 of IPv6 addresses. */
const networkOf = (origin: string): string => prefixOf(origin, 4);

/** Anybody can rent a /48, that is 65,536 networks: where being new counts, it is one. */
const siteOf = (origin: string): string => prefixOf(origin, 3);

/** The first groups of 16 bits of an IPv6 address; an IPv4 address whole. */
function prefixOf(origin: string, kept: number): string {
  if (!isIPv6(origin)) return origin;
  const [head = '', tail = ''] = origin.split('::');
  const groups = head.split(':');
  const missing = origin.includes('::') ? 8 - groups.length - tail.split(':').length : 0;
  return [...groups, ...Array<string>(Math.max(0, missing)).fill('0'), ...tail.split(':')]
    .slice(0, kept)
    .join(':');
}
