import type { Trx } from '../platform/database.ts';
import { type Counting, underLock } from './apply-change.ts';
import { CellSums, difference } from './change.ts';
import { type AccountState, type BusinessState, countAccount, countBusiness } from './counted.ts';
import { emptyLedger, mergeInto } from './ledger.ts';
import { businessNames } from './mark.ts';
import {
  accountsOf,
  addToCounts,
  appendChange,
  joinBusiness,
  readBusiness,
  removeAccount,
  removeBusiness,
  rowsOfBusiness,
  writeBusiness,
} from './reach-store.ts';

/**
 * Erasing an account leaves the counts as they are. What its business reached stays with the business: under its SIREN
 * while another account has it, under its mark when the last one goes. What the person alone had added (her account, her
 * minutes) becomes part of anonymous sums.
 */
export const forgetAccount = (trx: Trx, accountId: string, counting: Counting): Promise<void> =>
  underLock(trx, accountId, async (account) => {
    if (account.siren !== null && account.counts)
      await leaveToBusiness(trx, account, account.siren, counting);
    const sums = new CellSums();
    sums.add({ groups: [countAccount(account)] });
    await addToCounts(trx, 'reach_tally', sums.rows());
    await removeAccount(trx, accountId);
    if (account.siren !== null) await keepIfDeserted(trx, account.siren, counting.reachKey, accountId);
  });

async function leaveToBusiness(
  trx: Trx,
  account: AccountState,
  siren: string,
  { now, reachKey }: Counting,
): Promise<void> {
  const names = businessNames(siren, reachKey);
  const business = await readBusiness(trx, names);
  const others = (await accountsOf(trx, siren)).filter(({ id }) => id !== account.id);
  const before = countBusiness([...others, account], business);
  const after: BusinessState = joinBusiness(business, {
    verifiedDay: null,
    voided: false,
    erased: {
      ledger: mergeInto(emptyLedger(), account.ledger, account.tiedDay),
      since: account.tiedAt,
      event: account.event ?? account.now,
      now: account.now,
      lastDay: account.lastDay,
    },
  });
  // of a business that was never reached nothing needs to be known
  if (before.entries.length === 0 && !business.voided) return;
  const rows = await rowsOfBusiness(trx, [names.siren, names.mark]);
  await writeBusiness(trx, names.siren, after, voidedBy(rows));
  await removeBusiness(trx, names.mark);
  await appendChange(trx, { groups: difference(before, countBusiness(others, after)) }, now);
}

const voidedBy = (rows: { voided_by: string | null }[]): string | null =>
  rows.find(({ voided_by }) => voided_by !== null)?.voided_by ?? null;

/** No account has this SIREN any more: what is kept of the business goes under its mark. */
export async function keepIfDeserted(
  trx: Trx,
  siren: string,
  reachKey: Buffer,
  leaving?: string,
): Promise<void> {
  if ((await accountsOf(trx, siren)).some(({ id }) => id !== leaving)) return;
  const names = businessNames(siren, reachKey);
  const rows = await rowsOfBusiness(trx, [names.siren]);
  if (rows.length === 0) return;
  const all = await rowsOfBusiness(trx, [names.siren, names.mark]);
  await writeBusiness(trx, names.mark, await readBusiness(trx, names), voidedBy(all));
  await removeBusiness(trx, names.siren);
}
