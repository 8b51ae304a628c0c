import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/reach/change.ts';
import { readFilters } from '../../src/reach/filters.ts';
import { dayOf, isoDay } from '../../src/reach/paris-day.ts';
import { appendChange } from '../../src/reach/reach-store.ts';
import { foldChanges } from '../../src/reach/fold-changes.ts';
import { readReport, type ReportLists } from '../../src/reach/read-report.ts';
import { engines, freshDatabase } from './engines.ts';

const today = dayOf('2026-11-22');
const lists: ReportLists = {
  regions: [
    { code: '53', departements: ['22', '35'] },
    { code: '11', departements: ['75'] },
  ],
  trades: ['mode'],
  courses: [{ id: '06', steps: ['06-1', '06-2'] }],
  tracks: ['p2'],
};
const known = {
  ...lists,
  trades: lists.trades.map((key) => ({ key })),
  tracks: lists.tracks.map((id) => ({ id })),
  today,
};

/** One business reached in Rennes on each of these days, that saw a step the same day. */
const reachedOn = (days: readonly string[]): Change => {
  const where = { region: '53', commune: '35238', trade: 'mode' };
  const entries = days.flatMap((day) => [
    ['reached', '', dayOf(day), 1] as const,
    ['started', '', dayOf(day), 1] as const,
    ['reached', 'course:06', 0, 1] as const,
    ['seen', 'step:06-1', 0, 1] as const,
  ]);
  return { groups: [{ event: where, now: where, entries }] };
};

describe.each(engines)('the report on $name', (engine) => {
  const database = freshDatabase(engine);
  const report = (query: string) =>
    readReport(database(), readFilters(new URLSearchParams(query), known).filters, lists, today);
  const add = (days: readonly string[]) =>
    database().transact((trx) => appendChange(trx, reachedOn(days), new Date('2026-11-22T12:00:00.000Z')));

  it('adds days up by period, week and month, folded or not', async () => {
    // a Sunday, a Monday and the Wednesday after it
    await add(['2026-10-04', '2026-10-05', '2026-10-07']);
    await foldChanges(database());
    await add(['2026-10-05', '2026-11-02']);

    const all = await report('');
    expect(all.figures).toMatchObject({ reached: 5, started: 5, completed: 0 });
    const counts = { reached: 5, started: 5, completed: 0, certified: 0, deed: 0 };
    expect(all.regions.find(({ key }) => key === '53')).toEqual({ key: '53', counts });
    expect(all.departements.find(({ key }) => key === '35')).toEqual({ key: '35', counts });
    expect(all.departements.find(({ key }) => key === '75')!.counts.reached).toBe(0);
    expect(all.trades.find(({ key }) => key === 'mode')!.counts).toEqual(counts);
    expect(all.courses[0]!.counts.reached).toBe(5);
    const curve = async (query: string) =>
      Object.fromEntries(
        (await report(query)).curve
          .filter((point) => point.counts.reached > 0)
          .map((point) => [isoDay(point.from), point.counts.reached]),
      );
    expect(await curve('')).toEqual({ '2026-09-28': 1, '2026-10-05': 3, '2026-11-02': 1 });
    expect(await curve('pas=mois')).toEqual({ '2026-10-01': 4, '2026-11-01': 1 });
    const byDay = { '2026-10-04': 1, '2026-10-05': 2, '2026-10-07': 1, '2026-11-02': 1 };
    expect(await curve('pas=jour')).toEqual(byDay);
    // within a week: days outside of the period are not in its sum
    expect(await curve('du=2026-10-06&au=2026-11-03')).toEqual({ '2026-10-05': 1, '2026-11-02': 1 });

    const inTime = await report('region=53&du=2026-10-05&au=2026-10-07&comparer=oui');
    expect([inTime.figures.reached, inTime.before!.reached]).toEqual([3, 1]);
    expect(inTime.regions.find(({ key }) => key === '53')!.counts.reached).toBe(3);
    expect((await report('cours=06')).steps).toEqual([
      { key: '06-1', seen: 5 },
      { key: '06-2', seen: 0 },
    ]);
  });
});
