import type { AccountTable } from '../../db/schema/account.ts';
import type { Database, Trx } from '../platform/database.ts';
import type { Counting } from '../reach/count-event.ts';
import { type Account, AccountStore } from './account-store.ts';
import { readEmail } from './email-address.ts';
import { SessionStore } from './session-store.ts';

export type { Account } from './account-store.ts';

/**
 * Gives an address a role, making its account when needed. `represents` is the region of a representative.
 * @throws Refusal email-invalid
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
    await accounts.setRole(id, role, represents, counting);
    return (await accounts.find(id))!;
  });
}

/**
 * Closes an account and all its sessions, or opens it again. Returns undefined when nobody has this address.
 * @throws Refusal email-invalid
 */
export function setSuspended(
  database: Database,
  typedEmail: string,
  suspended: boolean,
  counting: Counting,
): Promise<Account | undefined> {
  const email = readEmail(typedEmail);
  return database.transact(async (trx) => {
    const accounts = new AccountStore(trx);
    const account = await accounts.findByEmail(email);
    if (!account) return undefined;
    await accounts.suspend(account.id, suspended, counting);
    if (suspended) await new SessionStore(trx).removeAll(account.id);
    return accounts.find(account.id);
  });
}

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
