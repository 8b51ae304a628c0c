import { createHmac } from 'node:crypto';
import type { Trx } from '../platform/database.ts';
import { parisDay } from './paris-day.ts';
import { addToDay, insertFirst, type Metric, readSubject } from './reach-store.ts';

/** What counting needs from outside: the clock, and the site's secret from which the pseudonyms are made. */
export interface Counting {
  now: Date;
  secretKey: Buffer;
}

export const accountSubject = (accountId: string): string => `account:${accountId}`;

/**
 * A business is kept under a pseudonym from the start, so that erasing its last account needs no change: the reach
 * neither drops nor grows back when it comes again.
 */
export const businessSubject = (siren: string, secretKey: Buffer): string =>
  `business:${createHmac('sha256', secretKey).update(`reach ${siren}`).digest('base64url')}`;

/**
 * Counts first times of one account and, when its SIREN is known, of its business: once, whatever the number of
 * accounts, replays and servers. Staff, representatives, demonstration and suspended accounts never count. Runs in the
 * caller's transaction. The day is that of the receipt, so past days never change by a late sync.
 * Source: definitions, « Reach ».
 */
export async function countEvent(
  trx: Trx,
  accountId: string,
  metrics: readonly Metric[],
  { now, secretKey }: Counting,
): Promise<void> {
  if (metrics.length === 0) return;
  const subject = await readSubject(trx, accountId);
  if (!subject || subject.role !== 'merchant' || subject.suspended || subject.demo) return;
  const day = parisDay(now);
  const region = subject.region ?? 'unknown';
  const { siren } = subject;
  // always in the same order, so that two transactions never wait for each other
  for (const metric of metrics.toSorted()) {
    const first = { metric, day, region, tied: siren ? 1 : 0 };
    const isNew = await insertFirst(trx, accountSubject(accountId), first);
    if (isNew && !siren) await addToDay(trx, 'account', first, 1);
    if (siren && (await insertFirst(trx, businessSubject(siren, secretKey), { ...first, tied: 0 }))) {
      await addToDay(trx, 'business', first, 1);
    }
  }
}
