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
/** Strangers in many places may use the share above up: a network that did not ask within the hour still gets one mail. */
const firstOfNetwork: RateRule = { limit: 1, windowSeconds: 3600 };
/**
 * Bounds those extra mails, and with them the guesses: at most 200 more codes a day, of five tries in a million each.
 * What remains: who asks from more than 200 networks in a day uses these up too. Then new browsers are back to the ten
 * mails every ten minutes, shared with that stranger, until the day ends; a browser that signed in before is never
 * held up by it.
 */
const firstsPerAddress: RateRule = { limit: 200, windowSeconds: 24 * 3600 };
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
  await takeOrRefuse(database, ['code', 'origin', origin], perOrigin, now);
  if (asker.knownBrowser !== undefined) {
    await takeOrRefuse(database, ['code', 'browser', asker.knownBrowser], perAddressAndOrigin, now);
    return;
  }
  // the narrow limit first: one stranger must not use up the address's own
  await takeOrRefuse(database, ['code', 'pair', asker.email, origin], perAddressAndOrigin, now);
  const first = await count(
    database,
    ['code', 'first', asker.email, siteOf(asker.origin)],
    firstOfNetwork,
    now,
  );
  const shared = await count(database, ['code', 'address', asker.email], perAddress, now);
  if (shared.ok) return;
  const extra =
    first.ok && (await count(database, ['code', 'firsts', asker.email], firstsPerAddress, now)).ok;
  if (!extra) throw new Refusal('too-many-requests', shared.retryAfter);
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
