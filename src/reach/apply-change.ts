import { lockName } from '../platform/dialect.ts';
import type { Trx } from '../platform/database.ts';
import { difference } from './change.ts';
import {
  type AccountState,
  type BusinessState,
  type Counted,
  countAccount,
  countBusiness,
  firstTimes,
} from './counted.ts';
import { businessNames } from './mark.ts';
import {
  accountsOf,
  appendChange,
  lockAccount,
  readAccount,
  readBusiness,
  writeAccount,
} from './reach-store.ts';

/** What counting needs from outside: the clock, and the key of the marks. */
export interface Counting {
  now: Date;
  reachKey: Buffer;
}

/** One at a time for each business: its first times are those of all its accounts. Sorted, so that nobody waits in a circle. */
export async function lockBusinesses(
  trx: Trx,
  sirens: readonly (string | null | undefined)[],
): Promise<string[]> {
  const known = [...new Set(sirens.filter((siren) => siren != null))].sort();
  for (const siren of known) await lockName(trx, `business ${siren}`);
  return known;
}

/** Reads an account so that nobody else changes it or its business until the transaction ends. Nothing for strangers. */
export async function underLock(
  trx: Trx,
  accountId: string,
  work: (account: AccountState) => Promise<void>,
): Promise<void> {
  await lockBusinesses(trx, [await lockAccount(trx, accountId)]);
  const account = await readAccount(trx, accountId);
  if (account) await work(account);
}

/**
 * Writes an account that changed from `before` to `after`, and appends what this changes in the counts: the difference
 * between what it and its businesses added before and what they add now. Both states were read under lock; a state that
 * was not (the account is new) or will not be there (it is going) is undefined.
 */
export async function applyChange(
  trx: Trx,
  before: AccountState | undefined,
  after: AccountState | undefined,
  { now, reachKey }: Counting,
): Promise<void> {
  const groups: Counted[] = [];
  let kept = after;
  for (const siren of await lockBusinesses(trx, [before?.siren, after?.siren])) {
    const business = await readBusiness(trx, businessNames(siren, reachKey));
    const others = (await accountsOf(trx, siren)).filter(({ id }) => id !== (after ?? before)?.id);
    const withMe = (me: AccountState | undefined) => (me?.siren === siren ? [...others, me] : others);
    const wasCounted = countBusiness(withMe(before), business);
    const settled = await settle(trx, withMe(kept), business, kept);
    if (kept?.siren === siren) kept = settled.find(({ id }) => id === kept!.id);
    groups.push(...difference(wasCounted, countBusiness(settled, business)));
  }
  if (kept && !kept.event && kept.siren === null && kept.ledger.reached !== undefined) {
    kept = { ...kept, event: kept.now };
  }
  const nothing: Counted = {
    event: nowhereOf(before ?? after),
    now: nowhereOf(before ?? after),
    entries: [],
  };
  groups.push(...difference(before ? countAccount(before) : nothing, kept ? countAccount(kept) : nothing));
  if (kept) await writeAccount(trx, kept);
  await appendChange(trx, { groups }, now);
}

const nowhereOf = (account: AccountState | undefined) =>
  account?.now ?? { region: null, commune: null, trade: null };

/** Once a business is counted, the place of each of its accounts « at the event » is settled for good. */
async function settle(
  trx: Trx,
  accounts: readonly AccountState[],
  business: BusinessState,
  me: AccountState | undefined,
): Promise<AccountState[]> {
  if (accounts.every(({ event }) => event) || firstTimes(accounts, business).ledger.reached === undefined) {
    return [...accounts];
  }
  const settled = accounts.map((account) => (account.event ? account : { ...account, event: account.now }));
  for (const [index, account] of settled.entries()) {
    if (account !== accounts[index] && account.id !== me?.id) await writeAccount(trx, account);
  }
  return settled;
}
