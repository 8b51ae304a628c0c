import type { Selectable } from 'kysely';
import type { AccountTable } from '../../db/schema/account.ts';
import type { ProfileTable } from '../../db/schema/profile.ts';
import type { ReachAccountTable, ReachBusinessTable, ReachCountTable } from '../../db/schema/reach.ts';
import type { Db, Trx } from '../platform/database.ts';
import { engineOf } from '../platform/dialect.ts';
import { newId } from '../platform/ids.ts';
import { preparedQuery } from '../platform/prepared-query.ts';
import { type Change, writeChange } from './change.ts';
import { type AccountState, type BusinessState, plainBusiness } from './counted.ts';
import { emptyLedger, mergeInto } from './ledger.ts';
import { packLedger, unpackLedger } from './pack-ledger.ts';
import { parisDay } from './paris-day.ts';
import type { Place } from './place.ts';

export type AccountRow = Pick<AccountTable, 'id' | 'role' | 'created_at'> & {
  suspended: number;
  demo: number;
} & Pick<ProfileTable, 'siren' | 'region' | 'commune' | 'trade'> &
  Partial<Omit<ReachAccountTable, 'account_id'>>;

export const accountColumns = [
  'account.id',
  'account.role',
  'account.suspended',
  'account.demo',
  'account.created_at',
  'profile.siren',
  'profile.region',
  'profile.commune',
  'profile.trade',
  'reach_account.packed',
  'reach_account.tied_day',
  'reach_account.tied_at',
  'reach_account.event_region',
  'reach_account.event_commune',
  'reach_account.event_trade',
  'reach_account.settled',
  'reach_account.last_day',
  'reach_account.origin_bucket',
] as const;

const accounts = (db: Db | Trx) =>
  db
    .selectFrom('account')
    .leftJoin('profile', 'profile.account_id', 'account.id')
    .leftJoin('reach_account', 'reach_account.account_id', 'account.id')
    .select(accountColumns);

/** The same day for every account made that day: asked two million times by a recount. */
const createdDays = new Map<string, number>();

function createdDay(instant: string): number {
  // the day in Paris depends on the hour only
  const hour = instant.slice(0, 13);
  const known = createdDays.get(hour);
  if (known !== undefined) return known;
  const day = parisDay(new Date(instant));
  if (createdDays.size > 50_000) createdDays.clear();
  createdDays.set(hour, day);
  return day;
}

export function toAccount(row: AccountRow): AccountState {
  return {
    id: row.id,
    who: { role: row.role, suspended: row.suspended, demo: row.demo },
    counts: row.role === 'merchant' && row.suspended === 0 && row.demo === 0,
    createdDay: createdDay(row.created_at),
    siren: row.siren,
    now: { region: row.region, commune: row.commune, trade: row.trade },
    ledger: row.packed ? unpackLedger(row.packed) : emptyLedger(),
    tiedDay: row.tied_day ?? 0,
    tiedAt: row.tied_at ?? row.created_at,
    event:
      row.settled === 1
        ? { region: row.event_region!, commune: row.event_commune!, trade: row.event_trade! }
        : null,
    lastDay: row.last_day ?? null,
    originBucket: row.origin_bucket ?? null,
  };
}

/** Who counting concerns first; the account stays locked until the end of the transaction. */
export async function lockAccount(trx: Trx, accountId: string): Promise<string | null | undefined> {
  if (engineOf(trx) === 'postgres') {
    await trx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute();
  }
  const row = await trx
    .selectFrom('profile')
    .select('siren')
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row?.siren;
}

const selectAccount = preparedQuery<{ id: string }, AccountRow>((db, value) =>
  accounts(db).where('account.id', '=', value('id')),
);

export async function readAccount(db: Db | Trx, accountId: string): Promise<AccountState | undefined> {
  const [row] = await selectAccount(db, { id: accountId });
  return row && toAccount(row);
}

const selectBySiren = preparedQuery<{ siren: string }, AccountRow>((db, value) =>
  accounts(db).where('profile.siren', '=', value('siren')),
);

/** All accounts of a business. */
export async function accountsOf(db: Db | Trx, siren: string): Promise<AccountState[]> {
  return (await selectBySiren(db, { siren })).map(toAccount);
}

export async function writeAccount(trx: Trx, account: AccountState): Promise<void> {
  const { event } = account;
  const values = {
    packed: packLedger(account.ledger),
    tied_day: account.tiedDay,
    tied_at: account.tiedAt,
    event_region: event?.region ?? null,
    event_commune: event?.commune ?? null,
    event_trade: event?.trade ?? null,
    settled: event ? 1 : 0,
    last_day: account.lastDay,
    origin_bucket: account.originBucket,
  };
  await upsertAccount(trx, { account_id: account.id, ...values });
}

const upsertAccount = preparedQuery<ReachAccountTable, unknown>((db, value) => {
  const values = {
    packed: value('packed'),
    tied_day: value('tied_day'),
    tied_at: value('tied_at'),
    event_region: value('event_region'),
    event_commune: value('event_commune'),
    event_trade: value('event_trade'),
    settled: value('settled'),
    last_day: value('last_day'),
    origin_bucket: value('origin_bucket'),
  };
  return db
    .insertInto('reach_account')
    .values({ account_id: value('account_id'), ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values));
});

export async function removeAccount(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('reach_account').where('account_id', '=', accountId).execute();
}

export type BusinessRow = Selectable<ReachBusinessTable>;

const selectBusiness = preparedQuery<{ siren: string; mark: string }, BusinessRow>((db, value) =>
  db
    .selectFrom('reach_business')
    .selectAll()
    .where('business', 'in', [value('siren'), value('mark')])
    .orderBy('business'),
);

/** What is kept of one business; `names` are its two names, see mark.ts. */
export async function readBusiness(
  db: Db | Trx,
  names: { siren: string; mark: string },
): Promise<BusinessState> {
  return toBusiness(await selectBusiness(db, names));
}

const placeNow = ({ region, commune, trade }: Place): Place => ({ region, commune, trade });

export function toBusiness(rows: readonly BusinessRow[]): BusinessState {
  let state = plainBusiness;
  for (const row of rows) {
    const erased =
      row.packed && row.since
        ? {
            ledger: unpackLedger(row.packed),
            since: row.since,
            event: { region: row.event_region, commune: row.event_commune, trade: row.event_trade },
            now: placeNow(row),
            lastDay: row.last_day,
          }
        : null;
    state = joinBusiness(state, {
      verifiedDay: row.verified_day,
      voided: row.voided_by !== null,
      erased,
    });
  }
  return state;
}

/** What both know of one business. */
export function joinBusiness(a: BusinessState, b: BusinessState): BusinessState {
  const [first, other] =
    a.erased && b.erased && b.erased.since < a.erased.since ? [b.erased, a.erased] : [a.erased, b.erased];
  const erased = !first
    ? other
    : !other
      ? first
      : {
          ...first,
          ledger: mergeInto(mergeInto(emptyLedger(), first.ledger), other.ledger),
          lastDay: Math.max(first.lastDay ?? 0, other.lastDay ?? 0) || null,
        };
  return {
    verifiedDay:
      a.verifiedDay !== null && b.verifiedDay !== null
        ? Math.min(a.verifiedDay, b.verifiedDay)
        : (a.verifiedDay ?? b.verifiedDay),
    voided: a.voided || b.voided,
    erased,
  };
}

export async function rowsOfBusiness(db: Db | Trx, names: readonly string[]): Promise<BusinessRow[]> {
  if (names.length === 0) return [];
  const query = db.selectFrom('reach_business').selectAll().where('business', 'in', names);
  return query.orderBy('business').execute();
}

export async function removeBusiness(trx: Trx, name: string): Promise<void> {
  await trx.deleteFrom('reach_business').where('business', '=', name).execute();
}

export async function writeBusiness(
  trx: Trx,
  name: string,
  { verifiedDay, erased }: BusinessState,
  voidedBy: string | null,
): Promise<void> {
  const values = {
    packed: erased && packLedger(erased.ledger),
    since: erased?.since ?? null,
    event_region: erased?.event.region ?? null,
    event_commune: erased?.event.commune ?? null,
    event_trade: erased?.event.trade ?? null,
    region: erased?.now.region ?? null,
    commune: erased?.now.commune ?? null,
    trade: erased?.now.trade ?? null,
    last_day: erased?.lastDay ?? null,
    verified_day: verifiedDay,
    voided_by: voidedBy,
  };
  await trx
    .insertInto('reach_business')
    .values({ business: name, ...values })
    .onConflict((conflict) => conflict.column('business').doUpdateSet(values))
    .execute();
}

export async function appendChange(trx: Trx, change: Change, now: Date): Promise<void> {
  if (change.groups.length === 0 && !change.corrections?.length) return;
  await insertChange(trx, { id: newId(now), change: writeChange(change) });
}

const insertChange = preparedQuery<{ id: string; change: string }, unknown>((db, value) =>
  db.insertInto('reach_change').values({ id: value('id'), change: value('change') }),
);

/** Takes the oldest changes away and gives them: two servers never take the same one. */
export async function takeChanges(trx: Trx, limit: number): Promise<string[]> {
  const rows = await trx
    .deleteFrom('reach_change')
    .where('id', 'in', (query) => query.selectFrom('reach_change').select('id').orderBy('id').limit(limit))
    .returning('change')
    .execute();
  return rows.map(({ change }) => change);
}

export async function pendingChanges(db: Db | Trx): Promise<string[]> {
  const rows = await db.selectFrom('reach_change').select('change').execute();
  return rows.map(({ change }) => change);
}

/** Adds to counters, many rows a statement; `rows` in a fixed order. */
export async function addToCounts(
  trx: Trx,
  table: 'reach_count' | 'reach_tally',
  rows: readonly ReachCountTable[],
): Promise<void> {
  for (let start = 0; start < rows.length; start += 500) {
    await trx
      .insertInto(table)
      .values(rows.slice(start, start + 500))
      .onConflict((conflict) =>
        conflict
          .columns(['view', 'area', 'dim', 'metric', 'day'])
          .doUpdateSet((row) => ({ count: row(`${table}.count`, '+', row.ref('excluded.count')) })),
      )
      .execute();
  }
}
