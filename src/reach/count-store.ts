import { sql } from 'kysely';
import type { ReachCountTable } from '../../db/schema/reach.ts';
import type { Db, Trx } from '../platform/database.ts';
import type { CountQuery } from './count-reader.ts';

/** Every counter, a part at a time. */
export async function* allCounts(db: Db | Trx): AsyncGenerator<ReachCountTable[]> {
  // by view and area: a département has ten thousand counters, a commune a handful
  const areas = await db
    .selectFrom('reach_count')
    .select(['view', 'area'])
    .groupBy(['view', 'area'])
    .execute();
  for (const view of ['e', 'n'] as const) {
    const names = areas.filter((one) => one.view === view).map(({ area }) => area);
    const communes = names.filter((name) => name.startsWith('c'));
    const larger = names.filter((name) => !name.startsWith('c'));
    for (const [list, atOnce] of [
      [larger, 4],
      [communes, 1000],
    ] as const) {
      // prettier-ignore
      for (let start = 0; start < list.length; start += atOnce) {
        yield await db
          .selectFrom('reach_count')
          .selectAll()
          .where('view', '=', view)
          .where('area', 'in', list.slice(start, start + atOnce))
          .execute();
      }
    }
  }
}

export const allTallies = (db: Db | Trx): Promise<ReachCountTable[]> =>
  db.selectFrom('reach_tally').selectAll().execute();

/**
 * The asked counters, each found by the key whatever the number of businesses; days are added up unless they are asked
 * apart. One part a metric where there are many areas: given a list of metrics, SQLite reads every day of every area to
 * pick a few rows from.
 */
export async function countRows(
  db: Db | Trx,
  { view, areas, dims, metrics, days, apart }: CountQuery,
): Promise<ReachCountTable[]> {
  const part = (names: readonly string[]) => {
    const asked = db
      .selectFrom('reach_count')
      .select(['area', 'dim', 'metric'])
      .where('view', '=', view)
      .where('area', 'in', areas)
      .where('dim', 'in', dims)
      .where('metric', 'in', names);
    if (days === undefined) return asked.select(['day', 'count']).where('day', '=', 0);
    const inTime = asked.where('day', '>=', Math.max(1, days.from)).where('day', '<=', days.to);
    if (apart === 'day') return inTime.select(['day', 'count']);
    const when = apart === 'week' ? sql<number>`day - (day + 3) % 7` : sql<number>`0`;
    return inTime
      .select((row) => [when.as('day'), row.fn.sum<number>('count').as('count')])
      .groupBy(['area', 'dim', 'metric'])
      .$if(apart === 'week', (query) => query.groupBy(when));
  };
  const parts = areas.length === 1 ? [metrics] : metrics.map((metric) => [metric]);
  const [first, ...others] = parts.map(part);
  if (!first) return [];
  const rows = await others.reduce((all, one) => all.unionAll(one), first).execute();
  // PostgreSQL gives sums as text
  return rows.map((row) => ({ ...row, view, count: Number(row.count as number | string) }));
}

/** Communes where anything was counted, a part at a time, in order of their code. */
export async function* communeCounts(db: Db | Trx, view: 'e' | 'n'): AsyncGenerator<ReachCountTable[]> {
  let last = 'c';
  for (;;) {
    const areas = await db
      .selectFrom('reach_count')
      .select('area')
      .distinct()
      .where('view', '=', view)
      .where('area', '>', last)
      .where('area', 'like', 'c%')
      .orderBy('area')
      .limit(500)
      .execute();
    if (areas.length === 0) return;
    last = areas.at(-1)!.area;
    yield await db
      .selectFrom('reach_count')
      .selectAll()
      .where('view', '=', view)
      .where(
        'area',
        'in',
        areas.map(({ area }) => area),
      ) // prettier-ignore
      .orderBy('area')
      .execute();
  }
}

/** The latest night photographed; undefined before the first. */
export async function lastNight(db: Db | Trx): Promise<number | undefined> {
  const row = await db
    .selectFrom('reach_count')
    .select((row) => row.fn.max<number | null>('day').as('day'))
    .where('view', '=', 'n')
    .where('area', '=', 'fr')
    .where('dim', '=', '')
    .where('metric', '=', 'active-30')
    .executeTakeFirst();
  return row?.day ?? undefined;
}

export async function replaceNight(trx: Trx, day: number, metrics: readonly string[]): Promise<void> {
  await trx
    .deleteFrom('reach_count')
    .where('metric', 'in', metrics)
    .where((row) => row.or([row('day', '=', day), row('day', '=', 0)]))
    .execute();
}
