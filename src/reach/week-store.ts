import type { Db, Trx } from '../platform/database.ts';
import type { Told, WeekTold } from './told.ts';

/** Writes a whole week unless it is written: of two servers at once the first one wins, for every area. */
export async function writeWeek(
  trx: Trx,
  week: Omit<WeekTold, 'told'>,
  told: ReadonlyMap<string, Told>,
): Promise<void> {
  const { monday, definitionsVersion: definitions_version, madeAt: made_at } = week;
  const rows = [...told].map(([area, one]) => {
    return { monday, area, definitions_version, made_at, told: JSON.stringify(one) };
  });
  await trx
    .insertInto('reach_week')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

/** All weeks of an area, oldest first, or one of them. */
export async function readWeeks(db: Db | Trx, area: string, monday?: number): Promise<WeekTold[]> {
  const rows = await db
    .selectFrom('reach_week')
    .selectAll()
    .where('area', '=', area)
    .$if(monday !== undefined, (query) => query.where('monday', '=', monday!))
    .orderBy('monday')
    .execute();
  return rows.map((row) => ({
    monday: row.monday,
    definitionsVersion: row.definitions_version,
    madeAt: row.made_at,
    told: JSON.parse(row.told) as Told,
  }));
}
