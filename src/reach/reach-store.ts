import { sql } from 'kysely';
import type { ReachDailyTable, ReachFirstTable } from '../../db/schema/reach.ts';
import type { Db, Trx } from '../platform/database.ts';
import { engineOf } from '../platform/dialect.ts';

export type Metric = ReachFirstTable['metric'];
export type SubjectKind = ReachDailyTable['subject_kind'];
export type First = Pick<ReachFirstTable, 'metric' | 'day' | 'region' | 'tied'>;

/** Who a fact is about. The account stays locked until the end of the transaction: counting it is one at a time. */
export async function readSubject(trx: Trx, accountId: string) {
  const query = trx
    .selectFrom('account')
    .leftJoin('profile', 'profile.account_id', 'account.id')
    .select(['account.role', 'account.suspended', 'account.demo', 'profile.siren', 'profile.region'])
    .where('account.id', '=', accountId);
  const locked = engineOf(trx) === 'postgres' ? query.forNoKeyUpdate('account') : query;
  return locked.executeTakeFirst();
}

/** @returns whether it is the first time */
export async function insertFirst(trx: Trx, subject: string, first: First): Promise<boolean> {
  const result = await trx
    .insertInto('reach_first')
    .values({ subject, ...first })
    .onConflict((conflict) => conflict.columns(['subject', 'metric']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}

/** In the order of the metrics' names, so that two transactions never wait for each other. */
export const readFirsts = (trx: Db | Trx, subject: string): Promise<First[]> =>
  trx
    .selectFrom('reach_first')
    .select(['metric', 'day', 'region', 'tied'])
    .where('subject', '=', subject)
    .orderBy('metric')
    .execute();

export async function setTied(trx: Trx, subject: string, tied: 0 | 1): Promise<void> {
  await trx.updateTable('reach_first').set({ tied }).where('subject', '=', subject).execute();
}

export async function deleteFirst(trx: Trx, subject: string, metric: Metric): Promise<void> {
  await trx.deleteFrom('reach_first').where('subject', '=', subject).where('metric', '=', metric).execute();
}

export async function renameSubject(trx: Trx, from: string, to: string): Promise<void> {
  await trx.updateTable('reach_first').set({ subject: to }).where('subject', '=', from).execute();
}

export async function addToDay(
  trx: Trx,
  kind: SubjectKind,
  first: Pick<First, 'metric' | 'day' | 'region'>,
  count: 1 | -1,
): Promise<void> {
  const { metric, day, region } = first;
  await trx
    .insertInto('reach_daily')
    .values({ day, metric, subject_kind: kind, region, count })
    .onConflict((conflict) =>
      conflict
        .columns(['day', 'metric', 'subject_kind', 'region'])
        .doUpdateSet((row) => ({ count: row('reach_daily.count', '+', row.ref('excluded.count')) })),
    )
    .execute();
}

/** Whether another account of this business was counted for the metric. */
export async function othersCounted(
  trx: Trx,
  siren: string,
  accountId: string,
  metric: Metric,
): Promise<boolean> {
  const row = await trx
    .selectFrom('profile')
    .innerJoin('reach_first', (join) =>
      join.on(sql`'account:' || profile.account_id`, '=', sql.ref('reach_first.subject')),
    )
    .select('profile.account_id')
    .where('profile.siren', '=', siren)
    .where('profile.account_id', '<>', accountId)
    .where('reach_first.metric', '=', metric)
    .executeTakeFirst();
  return row !== undefined;
}
