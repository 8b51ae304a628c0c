import { recordAct } from '../platform/audit.ts';
import { instant } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Counting } from './apply-change.ts';
import { changeBusiness } from './change-business.ts';
import { isoDay, parisDay } from './paris-day.ts';
import {
  type BatchCriteria,
  businessesOfBatch,
  forgetBuckets,
  insertBatch,
  markRestored,
  sirensOf,
  stillCounted,
} from './void-store.ts';

export type { BatchCriteria } from './void-store.ts';

export interface Voiding extends Counting {
  database: Database;
  /** account id of the member of staff */
  actor: string;
}

/** Businesses changed in one transaction: others are answered in between. */
const atOnce = 100;

/** The businesses a batch would take out of the counts: still counted, not confirmed by a directory. */
export const batchOf = async (database: Database, criteria: BatchCriteria): Promise<string[]> =>
  stillCounted(database.read, await sirensOf(database.read, criteria));

/**
 * Takes a batch of businesses out of every count, visibly and with a line in the audit log; nothing about the people is
 * deleted. `expected` is the number that was shown: when it is another by now, nothing is done.
 * @throws Refusal batch-changed, reason-missing
 */
export async function voidBatch(
  { database, actor, now, reachKey }: Voiding,
  criteria: BatchCriteria,
  expected: number,
  typedReason: string,
): Promise<{ id: string; businesses: number }> {
  const reason = typedReason.trim().slice(0, 500);
  if (reason === '') throw new Refusal('reason-missing');
  const sirens = await batchOf(database, criteria);
  if (sirens.length !== expected || expected === 0) throw new Refusal('batch-changed');
  const id = newId(now);
  await database.transact(async (trx) => {
    await insertBatch(trx, { id, at: instant(now), actor, reason, criteria, businesses: expected });
    const detail = { businesses: expected, from: isoDay(criteria.from), to: isoDay(criteria.to), region: criteria.region, bucket: criteria.bucket }; // prettier-ignore
    await recordAct(trx, { actor, act: 'siren.void', subject: `batch:${id}`, detail }, now);
  });
  for (let start = 0; start < sirens.length; start += atOnce) {
    await database.transact(async (trx) => {
      for (const siren of sirens.slice(start, start + atOnce)) {
        await changeBusiness(trx, siren, { now, reachKey }, (business, voidedBy) =>
          voidedBy === null && business.verifiedDay === null
            ? { business: { ...business, voided: true }, voidedBy: id }
            : undefined,
        );
      }
    });
  }
  return { id, businesses: expected };
}

/**
 * Gives a batch back: its businesses count again, on the same days as before. Erased ones, known by their mark only,
 * stay out.
 * @throws Refusal batch-restored
 */
export async function restoreBatch({ database, actor, now, reachKey }: Voiding, id: string): Promise<number> {
  await database.transact(async (trx) => {
    if (!(await markRestored(trx, id, instant(now)))) throw new Refusal('batch-restored');
    await recordAct(trx, { actor, act: 'siren.restore', subject: `batch:${id}` }, now);
  });
  const sirens = (await businessesOfBatch(database.read, id))
    .filter((name) => name.startsWith('siren:'))
    .map((name) => name.slice('siren:'.length));
  for (let start = 0; start < sirens.length; start += atOnce) {
    await database.transact(async (trx) => {
      for (const siren of sirens.slice(start, start + atOnce)) {
        await changeBusiness(trx, siren, { now, reachKey }, (business, voidedBy) =>
          voidedBy === id ? { business: { ...business, voided: false }, voidedBy: null } : undefined,
        );
      }
    });
  }
  return sirens.length;
}

/** Buckets of addresses serve to see a flood, for three months. */
const bucketDays = 90;

export const forgetOriginBuckets = (database: Database, now: Date): Promise<void> =>
  database.transact((trx) => forgetBuckets(trx, parisDay(now) - bucketDays));
