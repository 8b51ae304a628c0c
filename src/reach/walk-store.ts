import { sql } from 'kysely';
import type { Db, Trx } from '../platform/database.ts';
import { preparedQuery } from '../platform/prepared-query.ts';
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

/**
 * What can be walked by itself: the accounts after one id, up to and with another, each one of which counts alone; or
 * the businesses with several accounts, which may be anywhere. Rows are read in the order they are stored in: businesses
 * in the order of their SIREN lie all over the tables.
 */
export type Part = { after: string; upTo: string } | 'shared';

/** A list of what a part holds. */
export interface Walked {
  units: Unit[];
  /** every account, once over all parts, those of shared businesses too */
  accounts: AccountState[];
}

/** Rows read at once. */
const atOnce = 500;
/** Accounts of a part: long enough that telling it costs nothing, short enough that nobody waits for the last one. */
const perPart = 10_000;

export async function* partsOf(db: Db | Trx, size = perPart): AsyncGenerator<Part> {
  yield 'shared';
  let after = '';
  for (;;) {
    const ids = db.selectFrom('account').select('id').where('id', '>', after);
    const last =
      (await ids.orderBy('id').offset(size - 1).limit(1).executeTakeFirst()) ??
      (await ids.orderBy('id', 'desc').limit(1).executeTakeFirst()); // prettier-ignore
    if (!last) return;
    yield { after, upTo: last.id };
    after = last.id;
  }
}

/** Businesses of which something is kept besides their accounts, under their mark. */
export class Marks {
  readonly #rows: ReadonlyMap<string, BusinessRow>;
  readonly #reachKey: Buffer;
  /** marks of businesses that have accounts again */
  readonly met = new Set<string>();

  constructor(rows: readonly BusinessRow[], reachKey: Buffer) {
    this.#rows = new Map(rows.map((row) => [row.business, row]));
    this.#reachKey = reachKey;
  }

  static async read(db: Db | Trx, reachKey: Buffer): Promise<Marks> {
    return new Marks(await businessRows(db, 'mark:%'), reachKey);
  }

  of(siren: string): BusinessRow[] {
    if (this.#rows.size === 0) return [];
    const row = this.#rows.get(businessNames(siren, this.#reachKey).mark);
    if (row) this.met.add(row.business);
    return row ? [row] : [];
  }
}

/** What a part holds, a list at a time: constant memory whatever its length. */
export async function* walk(db: Db | Trx, part: Part, marks: Marks): AsyncGenerator<Walked> {
  if (part === 'shared') {
    yield* shared(db, marks);
    return;
  }
  for (let { after } = part; ;) {
    const rows = await selectRange(db, { after, upTo: part.upTo });
    if (rows.length === 0) return;
    after = rows.at(-1)!.id;
    const walked: Walked = { units: [], accounts: [] };
    for (const row of rows) {
      const account = toAccount(row);
      walked.accounts.push(account);
      const { siren } = account;
      if (siren === null) walked.units.push({ siren, accounts: [account], business: plainBusiness });
      else if (!row.shared) {
        const kept = row.business === null ? marks.of(siren) : [businessRow(row), ...marks.of(siren)];
        walked.units.push({ siren, accounts: [account], business: toBusiness(kept) });
      }
    }
    yield walked;
  }
}

/** What is kept of businesses that have no account: all marks but those that were met, and what voided numbers left. */
export async function withoutAccounts(db: Db | Trx, met: ReadonlySet<string>): Promise<Unit[]> {
  const marks = (await businessRows(db, 'mark:%')).filter((row) => !met.has(row.business));
  return [...marks, ...(await businessRows(db, 'siren:%', true))].map((row) => ({
    siren: null,
    accounts: [],
    business: toBusiness([row]),
  }));
}

/** Every business and every person, a list at a time. */
export async function* walkUnits(db: Db | Trx, reachKey: Buffer): AsyncGenerator<Unit[]> {
  const marks = await Marks.read(db, reachKey);
  for await (const part of partsOf(db)) {
    for await (const { units } of walk(db, part, marks)) yield units;
  }
  yield await withoutAccounts(db, marks.met);
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

type WalkedRow = AccountRow & {
  [Column in keyof BusinessRow as `kept_${Column}`]: BusinessRow[Column] | null;
} & {
  business: string | null;
  /** SQLite says 0 or 1 */
  shared: boolean | number;
};

const keptColumns = [
  'packed',
  'since',
  'event_region',
  'event_commune',
  'event_trade',
  'region',
  'commune',
  'trade',
  'last_day',
  'verified_day',
  'voided_by',
] as const satisfies (keyof BusinessRow)[];

const selectRange = preparedQuery<{ after: string; upTo: string }, WalkedRow>((db, value) =>
  db
    .selectFrom('account')
    .leftJoin('profile', 'profile.account_id', 'account.id')
    .leftJoin('reach_account', 'reach_account.account_id', 'account.id')
    .leftJoin('reach_business', (join) =>
      join.on('reach_business.business', '=', sql`'siren:' || profile.siren`),
    )
    .select(accountColumns)
    .select('reach_business.business')
    .select(keptColumns.map((column) => `reach_business.${column} as kept_${column}` as const))
    .select((row) =>
      row
        .exists(
          row
            .selectFrom('profile as other')
            .select('other.siren')
            .whereRef('other.siren', '=', 'profile.siren')
            .whereRef('other.account_id', '<>', 'profile.account_id'),
        )
        .as('shared'),
    )
    .where('account.id', '>', value('after'))
    .where('account.id', '<=', value('upTo'))
    .orderBy('account.id')
    .limit(atOnce),
);

const businessRow = (row: WalkedRow): BusinessRow => ({
  business: row.business!,
  packed: row.kept_packed,
  since: row.kept_since,
  event_region: row.kept_event_region,
  event_commune: row.kept_event_commune,
  event_trade: row.kept_event_trade,
  region: row.kept_region,
  commune: row.kept_commune,
  trade: row.kept_trade,
  last_day: row.kept_last_day,
  verified_day: row.kept_verified_day,
  voided_by: row.kept_voided_by,
});

async function* shared(db: Db | Trx, marks: Marks): AsyncGenerator<Walked> {
  for (let after = ''; ;) {
    const sirens = await db
      .selectFrom('profile')
      .select('siren')
      .where('siren', '>', after)
      .groupBy('siren')
      .having((row) => row.fn.countAll(), '>', 1)
      .orderBy('siren')
      .limit(atOnce)
      .execute();
    if (sirens.length === 0) return;
    const list = sirens.map(({ siren }) => siren!);
    after = list.at(-1)!;
    const names = list.map((siren) => `siren:${siren}`);
    const kept = new Map((await rowsOfBusiness(db, names)).map((row) => [row.business, row]));
    const accounts = Map.groupBy(await accountsOfAll(db, list), ({ siren }) => siren!);
    yield {
      units: list.map((siren) => {
        const own = kept.get(`siren:${siren}`);
        const business = toBusiness(own ? [own, ...marks.of(siren)] : marks.of(siren));
        return { siren, accounts: accounts.get(siren) ?? [], business };
      }),
      accounts: [],
    };
  }
}

async function accountsOfAll(db: Db | Trx, sirens: readonly string[]): Promise<AccountState[]> {
  const rows = await db
    .selectFrom('profile')
    .innerJoin('account', 'account.id', 'profile.account_id')
    .leftJoin('reach_account', 'reach_account.account_id', 'profile.account_id')
    .select(accountColumns)
    .where('profile.siren', 'in', sirens)
    .orderBy('account.id')
    .execute();
  return rows.map((row) => toAccount(row as AccountRow));
}
