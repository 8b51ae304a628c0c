import { sql } from 'kysely';
import type { Db, Trx } from '../platform/database.ts';
import { type AccountState, type BusinessState, plainBusiness } from './counted.ts';
import { businessNames } from './mark.ts';
import {
  accountColumns,
  type AccountRow,
  type BusinessRow,
  rowsOfBusiness,
  toAccount,
  toBusiness,
} from './reach-store.ts';

/** Everything that adds to the counts together: the accounts of one SIREN, one account without, or what erased ones left. */
export interface Unit {
  siren: string | null;
  accounts: AccountState[];
  business: BusinessState;
}

/** Rows read at once: long enough to be quick, short enough that a server goes on answering between two. */
const atOnce = 500;

/**
 * Every business and every person, in constant memory, a list at a time. Whoever needs one moment of the database calls
 * it in a snapshot.
 */
export async function* walkUnits(db: Db | Trx, reachKey: Buffer): AsyncGenerator<Unit[]> {
  const marks = new Map((await businessRows(db, 'mark:%')).map((row) => [row.business, row]));
  let open: AccountState[] = [];
  const unitsOf = async (groups: AccountState[][]): Promise<Unit[]> => {
    const names = groups.map(([account]) => `siren:${account!.siren!}`);
    const rows = new Map((await rowsOfBusiness(db, names)).map((row) => [row.business, row]));
    return groups.map((accounts) => {
      const siren = accounts[0]!.siren!;
      const kept = [rows.get(`siren:${siren}`)];
      if (marks.size > 0) {
        const { mark } = businessNames(siren, reachKey);
        kept.push(marks.get(mark));
        marks.delete(mark);
      }
      return { siren, accounts, business: toBusiness(kept.filter((row) => row !== undefined)) };
    });
  };
  for await (const accounts of withSiren(db)) {
    const groups: AccountState[][] = [];
    for (const account of accounts) {
      if (open[0] && open[0].siren !== account.siren) {
        groups.push(open);
        open = [];
      }
      open.push(account);
    }
    yield await unitsOf(groups);
  }
  if (open[0]) yield await unitsOf([open]);
  for await (const accounts of withoutSiren(db)) {
    yield accounts.map((account) => ({ siren: null, accounts: [account], business: plainBusiness }));
  }
  const deserted = await businessRows(db, 'siren:%', true);
  yield [...marks.values(), ...deserted].map((row) => ({
    siren: null,
    accounts: [],
    business: toBusiness([row]),
  }));
}

const businessRows = (db: Db | Trx, names: string, deserted = false): Promise<BusinessRow[]> =>
  db
    .selectFrom('reach_business')
    .selectAll()
    .where('business', 'like', names)
    .$if(deserted, (query) =>
      query.where(
        sql<boolean>`not exists (select 1 from profile where profile.siren = substr(reach_business.business, 7))`,
      ),
    )
    .orderBy('business')
    .execute();

async function* withSiren(db: Db | Trx): AsyncGenerator<AccountState[]> {
  let last = { siren: '', id: '' };
  for (;;) {
    const rows = await db
      .selectFrom('profile')
      .innerJoin('account', 'account.id', 'profile.account_id')
      .leftJoin('reach_account', 'reach_account.account_id', 'profile.account_id')
      .select(accountColumns)
      .where('profile.siren', '>=', last.siren)
      .where((row) =>
        row.or([row('profile.siren', '>', last.siren), row('profile.account_id', '>', last.id)]),
      )
      .orderBy('profile.siren')
      .orderBy('profile.account_id')
      .limit(atOnce)
      .execute();
    if (rows.length === 0) return;
    last = { siren: rows.at(-1)!.siren!, id: rows.at(-1)!.id };
    yield rows.map((row) => toAccount(row as AccountRow));
  }
}

async function* withoutSiren(db: Db | Trx): AsyncGenerator<AccountState[]> {
  let last = '';
  for (;;) {
    const rows = await db
      .selectFrom('account')
      .leftJoin('profile', 'profile.account_id', 'account.id')
      .leftJoin('reach_account', 'reach_account.account_id', 'account.id')
      .select(accountColumns)
      .where('profile.siren', 'is', null)
      .where('account.id', '>', last)
      .orderBy('account.id')
      .limit(atOnce)
      .execute();
    if (rows.length === 0) return;
    last = rows.at(-1)!.id;
    yield rows.map((row) => toAccount(row as AccountRow));
  }
}
