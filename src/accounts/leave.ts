import type { Database, Trx } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import { erasedMail } from './mails.ts';
import { assertNotOnlyStaff } from './team/only-staff.ts';

export interface LeaveDependencies {
  database: Database;
  siteUrl: string;
  now: Date;
  /** of every feature, see web/personal-data.ts */
  eraseAccount: (trx: Trx, accountId: string) => Promise<void>;
}

/**
 * « Effacer mon compte »: everything of this account, in one transaction, with a last mail. Cannot be undone.
 * @throws Refusal confirmation-missing, last-staff
 */
export async function leave(
  { database, siteUrl, now, eraseAccount }: LeaveDependencies,
  account: { id: string; email: string },
  typedWord: string,
): Promise<void> {
  if (typedWord.trim().toUpperCase() !== 'EFFACER') throw new Refusal('confirmation-missing');
  await database.transact(async (trx) => {
    await assertNotOnlyStaff(trx, account.id, now);
    await eraseAccount(trx, account.id);
    await enqueue(trx, erasedMail(account.email, siteUrl), now);
  });
}
