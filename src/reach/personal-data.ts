import type { Db, Trx } from '../platform/database.ts';
import { accountSubject } from './count-event.ts';
import { forgetAccount } from './count-siren.ts';
import { readFirsts } from './reach-store.ts';

/** The days on which this account was counted for the first time. */
export async function exportFor(db: Db, accountId: string): Promise<unknown> {
  const firsts = await readFirsts(db, accountSubject(accountId));
  return firsts.map(({ metric, day, region }) => ({ mesure: metric, jour: day, region }));
}

/** The sums stay as they are, under a name that leads to nobody. */
export const erase = (trx: Trx, accountId: string): Promise<void> => forgetAccount(trx, accountId);
