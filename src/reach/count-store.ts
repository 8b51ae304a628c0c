import { type SelectQueryBuilder, sql } from 'kysely';
import type { ReachCountTable } from '../../db/schema/reach.ts';
import type { Tables } from '../../db/schema/tables.ts';
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
 * The asked counters, whatever the number of businesses; days are added up unless they are asked apart. Of one place they
 * are found by the key. Of several (communes never are) all places are read that come after the first of them in the
 * index `reach_count_areas`, where they lie together: naming a hundred of them takes both engines longer than reading
 * some that nobody asked for.
 */
export async function countRows(db: Db | Trx, query: CountQuery): Promise<ReachCountTable[]> {
  const { view, areas, dims, metrics } = query;
  if (areas.length === 0 || dims.length === 0 || metrics.length === 0) return [];
  // d35, fr, r53: the letter alone comes before all of its kind, in any collation
  const first = areas.map((area) => area.slice(0, 1)).reduce((a, b) => (a < b ? a : b));
  const asked = db
    .selectFrom('reach_count')
    .select(['area', 'dim', 'metric'])
    .where('view', '=', view)
    .where('dim', 'in', dims)
    .where('metric', 'in', metrics)
    .$if(areas.length === 1, (one) => one.where('area', '=', areas[0]!))
    .$if(areas.length > 1, (several) => several.where('area', '>=', first));
  const rows = await inTime(asked, query).execute();
  const names = new Set(areas);
  return rows
    .filter(({ area }) => names.has(area))
    // PostgreSQL gives sums as text
    .map((row) => ({ ...row, view, count: Number(row.count as number | string) })); // prettier-ignore
}

type Asked = SelectQueryBuilder<Tables, 'reach_count', Pick<ReachCountTable, 'area' | 'dim' | 'metric'>>;

function inTime(asked: Asked, { days, apart }: Pick<CountQuery, 'days' | 'apart'>) {
  if (days === undefined) return asked.select(['day', 'count']).where('day', '=', 0);
  const inDays = asked.where('day', '>=', Math.max(1, days.from)).where('day', '<=', days.to);
  if (apart === 'day') return inDays.select(['day', 'count']);
  const when = apart === 'week' ? sql<number>`day - (day + 3) % 7` : sql<number>`0`;
  return inDays
    .select((row) => [when.as('day'), row.fn.sum<number>('count').as('count')])
    .groupBy(['area', 'dim', 'metric'])
    .$if(apart === 'week', (query) => query.groupBy(when));
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
