import type { Database } from '../platform/database.ts';
import { countWeek } from './count-week.ts';
import { definitionsVersion } from './definitions.ts';
import { type Day, parisDay } from './paris-day.ts';
import type { ReportLists } from './read-report.ts';
import { tell, type VideoViewers, type WeekTold } from './told.ts';
import { readWeeks, writeWeek } from './week-store.ts';

export interface WeekDependencies {
  database: Database;
  lists: ReportLists;
  /** of each region's published videos, in one go */
  readVideos: () => Promise<(region: string) => VideoViewers[]>;
  now: Date;
}

/** The Monday a day's week began with: 1970-01-01 was a Thursday. */
const mondayOf = (day: Day): Day => day - ((day + 3) % 7);

/**
 * What this week tells of an area (`fr`, `r53`), the same from every server until next Monday whatever happens meanwhile.
 * Whoever asks first counts it. Undefined for an area that is not told.
 */
export async function weekOf(dependencies: WeekDependencies, area: string): Promise<WeekTold | undefined> {
  const { database, now } = dependencies;
  const monday = mondayOf(parisDay(now));
  const kept = async () => (await readWeeks(database.read, area, monday))[0];
  const known = await kept();
  if (known) return known;
  await keepWeek(dependencies);
  return kept();
}

/** Every week that was told of an area, oldest first. */
export const weeksOf = (
  { database }: Pick<WeekDependencies, 'database'>,
  area: string,
): Promise<WeekTold[]> => readWeeks(database.read, area);

/** Counts this week if nobody did; changes nothing otherwise. */
export async function keepWeek({ database, lists, readVideos, now }: WeekDependencies): Promise<void> {
  const today = parisDay(now);
  const monday = mondayOf(today);
  const before = (await readWeeks(database.read, 'fr')).at(-1);
  if (before && before.monday >= monday) return;
  const { counts, months } = await countWeek(database, lists, today);
  const told = tell(counts, lists, months, await readVideos(), before?.told);
  const week = { monday, definitionsVersion, madeAt: now.toISOString() };
  await database.transact((trx) => writeWeek(trx, week, told));
}
