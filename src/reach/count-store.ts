import type { ReachCountTable } from '../../db/schema/reach.ts';
import type { Db, Trx } from '../platform/database.ts';

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
