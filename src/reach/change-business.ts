import type { Trx } from '../platform/database.ts';
import { type Counting, lockBusinesses } from './apply-change.ts';
import { difference } from './change.ts';
import { type BusinessState, countBusiness } from './counted.ts';
import { businessNames } from './mark.ts';
import {
  accountsOf,
  appendChange,
  readBusiness,
  removeBusiness,
  rowsOfBusiness,
  writeBusiness,
} from './reach-store.ts';

/**
 * Changes what is kept of one business besides its accounts (verified, voided) and counts it accordingly. `change` is
 * told the batch that voided it, or null, and gives both anew; undefined changes nothing.
 */
export async function changeBusiness(
  trx: Trx,
  siren: string,
  { now, reachKey }: Counting,
  change: (
    business: BusinessState,
    voidedBy: string | null,
  ) => { business: BusinessState; voidedBy: string | null } | undefined,
): Promise<boolean> {
  await lockBusinesses(trx, [siren]);
  const names = businessNames(siren, reachKey);
  const rows = await rowsOfBusiness(trx, [names.siren, names.mark]);
  const business = await readBusiness(trx, names);
  const next = change(business, rows.find((row) => row.voided_by !== null)?.voided_by ?? null);
  if (!next) return false;
  const accounts = await accountsOf(trx, siren);
  await writeBusiness(trx, names.siren, next.business, next.voidedBy);
  await removeBusiness(trx, names.mark);
  const groups = difference(countBusiness(accounts, business), countBusiness(accounts, next.business));
  await appendChange(trx, { groups }, now);
  return true;
}
