import type { Trx } from '../platform/database.ts';
import { applyChange, type Counting, lockBusinesses } from './apply-change.ts';
import { keepIfDeserted } from './erase-account.ts';
import { originBucket } from './origin-bucket.ts';
import { parisDay } from './paris-day.ts';
import { lockAccount, readAccount } from './reach-store.ts';

/**
 * Runs `work`, which changes who an account is (made, its role, suspended, its SIREN, place or trade), and counts it
 * accordingly in the same transaction. What a new SIREN's account did before counts once, as of today; a SIREN corrected
 * gives its count back unless another of its accounts was counted too. A suspended account or one that becomes staff
 * leaves every count, and comes back to the same days when it returns.
 * `origin`: the address the change came from, kept only as one of 4096 buckets of the day.
 */
export async function countAccountChange<T>(
  trx: Trx,
  accountId: string,
  counting: Counting & { origin?: string },
  work: () => Promise<T>,
): Promise<T> {
  await lockAccount(trx, accountId);
  const previous = await readAccount(trx, accountId);
  const result = await work();
  const present = await readAccount(trx, accountId);
  if (!present) return result;
  await lockBusinesses(trx, [previous?.siren, present.siren]);
  // read again: another account of the business may have settled places before the lock was ours
  const locked = await readAccount(trx, accountId);
  const before = previous && { ...previous, event: locked!.event };
  const { now, origin, reachKey } = counting;
  const retied = present.siren !== (previous?.siren ?? null);
  const today = parisDay(now);
  const after = !retied
    ? locked!
    : {
        ...locked!,
        tiedDay: today,
        tiedAt: now.toISOString(),
        event: null,
        originBucket: origin === undefined ? null : originBucket(origin, today, reachKey),
      };
  await applyChange(trx, before, after, counting);
  if (retied && previous?.siren) await keepIfDeserted(trx, previous.siren, reachKey);
  return result;
}

/** An account was made: « registered ». */
export const countNewAccount = async (trx: Trx, accountId: string, counting: Counting): Promise<void> =>
  applyChange(trx, undefined, await readAccount(trx, accountId), counting);
