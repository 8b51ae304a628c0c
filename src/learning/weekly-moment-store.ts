import type { WeeklyMomentTable } from '../../db/schema/weekly-moment.ts';
import type { Weekday } from '../courses/tools/civil-day.ts';
import type { Db, Trx } from '../platform/database.ts';
import {
  daysBefore,
  type LocalTime,
  momentRule,
  type OpenRange,
  type WeeklyMoment,
} from './weekly-moment.ts';

export interface KeptMoment extends WeeklyMoment {
  reminder: boolean;
  lastSentOn: string | null;
}

const momentOf = (row: WeeklyMomentTable): KeptMoment => ({
  day: row.day as Weekday,
  minutes: row.minutes,
  timeZone: row.time_zone,
  open: JSON.parse(row.open) as OpenRange[],
  reminder: row.reminder === 1,
  lastSentOn: row.last_sent_on,
});

export async function readMomentOf(db: Db | Trx, accountId: string): Promise<KeptMoment | null> {
  const row = await db
    .selectFrom('weekly_moment')
    .selectAll()
    .where('account_id', '=', accountId)
    .executeTakeFirst();
  return row ? momentOf(row) : null;
}

/** Another choice keeps the day of the last mail: changing it brings no second one. */
export async function writeMoment(
  trx: Trx,
  accountId: string,
  moment: WeeklyMoment & { reminder: boolean },
  stopHash: string,
  now: Date,
): Promise<void> {
  const values = {
    day: moment.day,
    minutes: moment.minutes,
    time_zone: moment.timeZone,
    open: JSON.stringify(moment.open),
    reminder: moment.reminder ? 1 : 0,
    stop_hash: stopHash,
    chosen_at: now.toISOString(),
  };
  await trx
    .insertInto('weekly_moment')
    .values({ account_id: accountId, last_sent_on: null, ...values })
    .onConflict((conflict) => conflict.column('account_id').doUpdateSet(values))
    .execute();
}

export async function deleteMoment(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('weekly_moment').where('account_id', '=', accountId).execute();
}

export async function stopByHash(trx: Trx, stopHash: string): Promise<void> {
  await trx.updateTable('weekly_moment').set({ reminder: 0 }).where('stop_hash', '=', stopHash).execute();
}

/** Whose moment has come on the clock of this zone, as far as SQL can tell; the rule decides. By id, those after `after`. */
export async function listDue(
  db: Db,
  timeZone: string,
  now: LocalTime,
  after: string,
  limit: number,
): Promise<{ accountId: string; email: string; moment: KeptMoment }[]> {
  const rows = await db
    .selectFrom('weekly_moment')
    .innerJoin('account', 'account.id', 'weekly_moment.account_id')
    .selectAll('weekly_moment')
    .select('account.email')
    .where('weekly_moment.reminder', '=', 1)
    .where('weekly_moment.time_zone', '=', timeZone)
    .where('weekly_moment.day', '=', now.day)
    .where('weekly_moment.minutes', '<=', now.minutes)
    .where('weekly_moment.minutes', '>', now.minutes - momentRule.lateMinutes)
    .where((where) =>
      where.or([
        where('weekly_moment.last_sent_on', 'is', null),
        where('weekly_moment.last_sent_on', '<=', daysBefore(now.date, momentRule.daysBetween)),
      ]),
    )
    .where('account.suspended', '=', 0)
    .where('weekly_moment.account_id', '>', after)
    .orderBy('weekly_moment.account_id')
    .limit(limit)
    .execute();
  return rows.map((row) => ({ accountId: row.account_id, email: row.email, moment: momentOf(row) }));
}

/** Marks this week's turn as taken; false when another server took it, or she stopped meanwhile. */
export async function takeTurn(trx: Trx, accountId: string, today: string): Promise<boolean> {
  const result = await trx
    .updateTable('weekly_moment')
    .set({ last_sent_on: today })
    .where('account_id', '=', accountId)
    .where('reminder', '=', 1)
    .where((where) =>
      where.or([
        where('last_sent_on', 'is', null),
        where('last_sent_on', '<=', daysBefore(today, momentRule.daysBetween)),
      ]),
    )
    .executeTakeFirst();
  return result.numUpdatedRows === 1n;
}
