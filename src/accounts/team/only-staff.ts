import type { Trx } from '../../platform/database.ts';
import { holdUntilCommit } from '../../platform/lease.ts';
import { Refusal } from '../../platform/refusal.ts';
import { AccountStore } from '../account-store.ts';

/** Decisions about people are few: who comes second waits, and then sees what the first one did. */
export const oneDecisionAtATime = (trx: Trx, now: Date): Promise<void> => holdUntilCommit(trx, 'team', now);

/**
 * Counts the staff while nobody else may: two people suspending each other at once must not leave nobody.
 */
export async function staffBesides(trx: Trx, accountId: string | null, now: Date): Promise<number> {
  await oneDecisionAtATime(trx, now);
  const staff = await new AccountStore(trx).listByRoles(['staff']);
  return staff.filter(({ id, suspended }) => id !== accountId && !suspended).length;
}

/**
 * Call it before an account stops being staff that can sign in, in the same transaction.
 * @throws Refusal last-staff
 */
export async function assertNotOnlyStaff(trx: Trx, accountId: string, now: Date): Promise<void> {
  const account = await new AccountStore(trx).find(accountId);
  if (account?.role !== 'staff' || account.suspended) return;
  if ((await staffBesides(trx, accountId, now)) === 0) throw new Refusal('last-staff');
}
