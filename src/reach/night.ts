import type { ReachCountTable } from '../../db/schema/reach.ts';
import type { Database, Trx } from '../platform/database.ts';
import { inSnapshot } from '../platform/dialect.ts';
import { businessPlaces, type Counted, type Entry, firstTimes, nightlyMetrics } from './counted.ts';
import { lastNight, replaceNight } from './count-store.ts';
import { type Day, parisDay } from './paris-day.ts';
import { addToCounts } from './reach-store.ts';
import { CountedSums } from './sum-counted.ts';
import { type Unit, walkUnits } from './walk-store.ts';

/** One counter of a photograph. */
export type NightRow = ReachCountTable;

/**
 * The photograph of the night: who was active in the last 7 and 30 days, who is at risk. Taken once for each day, of the
 * day that ended. `look` is `nightRows`, in this thread or another: walking two million businesses takes a while.
 * Returns whether one was taken.
 */
export async function photographNight(
  database: Database,
  look: (day: Day) => Promise<NightRow[]>,
  now: Date,
): Promise<boolean> {
  const yesterday = parisDay(now) - 1;
  if (((await lastNight(database.read)) ?? 0) >= yesterday) return false;
  const rows = await look(yesterday);
  await database.transact(async (trx) => {
    await replaceNight(trx, yesterday, nightlyMetrics);
    await addToCounts(trx, 'reach_count', rows);
  });
  return true;
}

/** The counters of a night. Takes the reading connection on SQLite: on one that serves people they would wait. */
export const nightRows = (
  { read }: Pick<Database, 'read'>,
  reachKey: Buffer,
  day: Day,
): Promise<NightRow[]> => inSnapshot(read, (db) => rowsOf(db, reachKey, day));

async function rowsOf(db: Trx, reachKey: Buffer, night: Day): Promise<NightRow[]> {
  const sums = new CountedSums();
  for await (const units of walkUnits(db, reachKey)) for (const unit of units) sums.add(nightOf(unit, night));
  const rows = [...sums.cells()].map(([[view, area, dim, metric, day], count]) => {
    return { view, area, dim, metric, day, count };
  });
  // a night without anybody is photographed too
  if (rows.length === 0) {
    rows.push({ view: 'n', area: 'fr', dim: '', metric: 'active-30', day: night, count: 0 });
  }
  return rows;
}

const inLast = (days: number, last: Day | null, today: Day): boolean => last !== null && last > today - days;

/** Source: definitions, « active » and « at risk ». */
export function nightOf({ siren, accounts, business }: Unit, today: Day): Counted {
  const { event, now } = businessPlaces(accounts, business);
  const entries: Entry[] = [];
  const counted = { event, now, entries };
  if (business.voided || (siren === null && !business.erased)) return counted;
  const lasts = accounts.filter(({ counts }) => counts).map(({ lastDay }) => lastDay ?? 0);
  const last = Math.max(0, business.erased?.lastDay ?? 0, ...lasts) || null;
  if (inLast(7, last, today)) entries.push(['active-7', '', today, 1]);
  if (inLast(30, last, today)) entries.push(['active-30', '', today, 1]);
  if (inLast(7, last, today)) return counted;
  const courses = [...firstTimes(accounts, business).ledger.courses.values()];
  const started = courses.some(({ steps }) => steps.size > 0);
  const completed = courses.some((course) => course.completed !== undefined);
  if (started && !completed) entries.push(['at-risk', '', today, 1]);
  return counted;
}
