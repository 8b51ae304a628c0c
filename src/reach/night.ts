import type { Database } from '../platform/database.ts';
import { businessLedger, businessPlaces, type Counted, type Entry, nightlyMetrics } from './counted.ts';
import { lastNight, replaceNight } from './count-store.ts';
import { type Day, parisDay } from './paris-day.ts';
import { addToCounts } from './reach-store.ts';
import { CountedSums } from './sum-counted.ts';
import { type Unit, walkUnits } from './walk-store.ts';

/**
 * The photograph of the night: who was active in the last 7 and 30 days, who is at risk. Taken once for each day, of the
 * day that ended; the server answers others between two lists of businesses. Returns whether one was taken.
 */
export async function photographNight(database: Database, reachKey: Buffer, now: Date): Promise<boolean> {
  const yesterday = parisDay(now) - 1;
  if (((await lastNight(database.read)) ?? 0) >= yesterday) return false;
  const sums = new CountedSums();
  for await (const units of walkUnits(database.read, reachKey)) {
    for (const unit of units) sums.add(nightOf(unit, yesterday));
    await new Promise(setImmediate);
  }
  const rows = [...sums.cells()].map(([[view, area, dim, metric, day], count]) => {
    return { view, area, dim, metric, day, count };
  });
  // a night without anybody is photographed too
  if (rows.length === 0) {
    rows.push({ view: 'n', area: 'fr', dim: '', metric: 'active-30', day: yesterday, count: 0 });
  }
  await database.transact(async (trx) => {
    await replaceNight(trx, yesterday, nightlyMetrics);
    await addToCounts(trx, 'reach_count', rows);
  });
  return true;
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
  const courses = [...businessLedger(accounts, business).courses.values()];
  const started = courses.some(({ steps }) => steps.size > 0);
  const completed = courses.some((course) => course.completed !== undefined);
  if (started && !completed && !inLast(7, last, today)) entries.push(['at-risk', '', today, 1]);
  return counted;
}
