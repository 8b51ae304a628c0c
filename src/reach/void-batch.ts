import { recordAct } from '../platform/audit.ts';
import { instant } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Counting } from './apply-change.ts';
import { changeBusiness } from './change-business.ts';
import { isoDay, parisDay } from './paris-day.ts';
import {
  type BatchCriteria,
  forgetBuckets,
  growBatch,
  insertBatch,
  markRestored,
  sirensOf,
  sirensOfBatch,
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
 * deleted. `expected` is the number that was shown: when it is another by now, nothing is done. A stop in between leaves
 * a batch of what was taken out until then, with that number; what is left is shown and taken out as the next batch.
 * @throws Refusal batch-changed, reason-missing; batch-restored when it is given back before its end
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
  let businesses = 0;
  for (let start = 0; start < sirens.length; start += atOnce) {
    businesses += await database.transact(async (trx) => {
      if (start === 0) {
        await insertBatch(trx, { id, at: instant(now), actor, reason, criteria, businesses: 0 });
        const detail = { businesses: expected, from: isoDay(criteria.from), to: isoDay(criteria.to), region: criteria.region, bucket: criteria.bucket }; // prettier-ignore
        await recordAct(trx, { actor, act: 'siren.void', subject: `batch:${id}`, detail }, now);
      }
      let voided = 0;
      for (const siren of sirens.slice(start, start + atOnce)) {
        const changed = await changeBusiness(trx, siren, { now, reachKey }, (business, voidedBy) =>
          voidedBy === null && business.verifiedDay === null
            ? { business: { ...business, voided: true }, voidedBy: id }
            : undefined,
        );
        if (changed) voided += 1;
      }
      // somebody sent the same batch at the same time
      if (start === 0 && voided === 0) throw new Refusal('batch-changed');
      if (!(await growBatch(trx, id, voided))) throw new Refusal('batch-restored');
      return voided;
    });
  }
  return { id, businesses };
}

/**
 * Gives a batch back: its businesses count again, on the same days as before. Erased ones, known by their mark only,
 * stay out. It is marked as given back when all are: after a stop in between, a second try goes on.
 * @throws Refusal batch-restored
 */
export async function restoreBatch({ database, actor, now, reachKey }: Voiding, id: string): Promise<number> {
  const giveBack = async (trx: Trx, sirens: readonly string[]): Promise<number> => {
    let given = 0;
    for (const siren of sirens) {
      const changed = await changeBusiness(trx, siren, { now, reachKey }, (business, voidedBy) =>
        voidedBy === id ? { business: { ...business, voided: false }, voidedBy: null } : undefined,
      );
      if (changed) given += 1;
    }
    return given;
  };
  const sirens = await sirensOfBatch(database.read, id);
  let given = 0;
  for (let start = 0; start < sirens.length; start += atOnce)
    given += await database.transact((trx) => giveBack(trx, sirens.slice(start, start + atOnce)));
  return database.transact(async (trx) => {
    if (!(await markRestored(trx, id, instant(now)))) throw new Refusal('batch-restored');
    await recordAct(trx, { actor, act: 'siren.restore', subject: `batch:${id}` }, now);
    // those a voiding still under way added meanwhile; from now on it cannot
    return given + (await giveBack(trx, await sirensOfBatch(trx, id)));
  });
}

/** Buckets of addresses serve to see a flood, for three months. */
const bucketDays = 90;

export const forgetOriginBuckets = (database: Database, now: Date): Promise<void> =>
  database.transact((trx) => forgetBuckets(trx, parisDay(now) - bucketDays));
