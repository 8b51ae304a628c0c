import type { ReachCountTable } from '../../db/schema/reach.ts';
import type { Db, Trx } from '../platform/database.ts';
import type { CountQuery } from './count-reader.ts';

/** Every counter, a part at a time. */
export async function* allCounts(db: Db | Trx): AsyncGenerator<ReachCountTable[]> {
  // by view and area: a part has at most the counters of one area
  const areas = await db
    .selectFrom('reach_count')
    .select(['view', 'area'])
    .groupBy(['view', 'area'])
    .execute();
  for (const view of ['e', 'n'] as const) {
    const names = areas.filter((one) => one.view === view).map(({ area }) => area);
    for (let start = 0; start < names.length; start += 200) {
      yield await db
        .selectFrom('reach_count')
        .selectAll()
        .where('view', '=', view)
        .where('area', 'in', names.slice(start, start + 200))
        .execute();
    }
  }
}

export const allTallies = (db: Db | Trx): Promise<ReachCountTable[]> =>
  db.selectFrom('reach_tally').selectAll().execute();

/** Rows of the asked counters; each is found by the key, whatever the number of businesses. */
export const countRows = (
  db: Db | Trx,
  { view, areas, dims, metrics, days }: CountQuery,
): Promise<ReachCountTable[]> =>
  db
    .selectFrom('reach_count')
    .selectAll()
    .where('view', '=', view)
    .where('area', 'in', areas)
    .where('dim', 'in', dims)
    .where('metric', 'in', metrics)
    .$if(days === undefined, (query) => query.where('day', '=', 0))
    .$if(days !== undefined, (query) =>
      query.where('day', '>=', Math.max(1, days!.from)).where('day', '<=', days!.to),
    )
    .execute();

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
