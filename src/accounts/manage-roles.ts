import type { AccountTable } from '../../db/schema/account.ts';
import { recordAct } from '../platform/audit.ts';
import type { Database, Trx } from '../platform/database.ts';
import type { Counting } from '../reach/count-event.ts';
import { type Account, AccountStore } from './account-store.ts';
import { readEmail } from './email-address.ts';
import { assertNotOnlyStaff } from './team/only-staff.ts';

export type { Account } from './account-store.ts';

/**
 * For the command line: gives an address a role, making its account when needed. `represents` is the region of a
 * representative.
 * @throws Refusal email-invalid, last-staff
 */
export function giveRole(
  database: Database,
  typedEmail: string,
  role: AccountTable['role'],
  represents: string | null,
  counting: Counting,
): Promise<Account> {
  const email = readEmail(typedEmail);
  return database.transact(async (trx) => {
    const accounts = new AccountStore(trx);
    const { id } = await accounts.findOrCreate(email, counting);
    if (role !== 'staff') await assertNotOnlyStaff(trx, id, counting.now);
    await accounts.setRole(id, role, represents, counting);
    const act = { actor: null, act: 'account.role', subject: `account:${id}` } as const;
    await recordAct(trx, { ...act, detail: { role, region: represents } }, counting.now);
    return (await accounts.find(id))!;
  });
}

/** @throws Refusal email-invalid */
export const findByEmail = (database: Database, typedEmail: string): Promise<Account | undefined> =>
  new AccountStore(database.read).findByEmail(readEmail(typedEmail));

/** Representatives and staff, by role and address. */
export const listTeam = (database: Database): Promise<Account[]> =>
  new AccountStore(database.read).listByRoles(['representative', 'staff']);

/** An example account with a role, made if needed: marked as demonstration, so that it is never counted. */
export async function giveDemoRole(
  trx: Trx,
  email: string,
  role: AccountTable['role'],
  represents: string | null,
  now: Date,
): Promise<Account> {
  const accounts = new AccountStore(trx);
  await accounts.makeDemo(email, role, represents, now);
  return (await accounts.findByEmail(email))!;
}
