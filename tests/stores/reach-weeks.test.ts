import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database.ts';
import type { Change } from '../../src/reach/change.ts';
import { keepWeek, weekOf } from '../../src/reach/keep-week.ts';
import { dayOf } from '../../src/reach/paris-day.ts';
import type { ReportLists } from '../../src/reach/read-report.ts';
import { appendChange } from '../../src/reach/reach-store.ts';
import { readWeeks } from '../../src/reach/week-store.ts';
import { engines, freshDatabase, freshUrl } from './engines.ts';

const lists: ReportLists = {
  regions: [
    { code: '53', departements: ['22', '35'] },
    { code: '11', departements: ['75'] },
  ],
  trades: ['mode'],
  courses: [{ id: '06', steps: ['06-1'] }],
  tracks: ['p2'],
};
// a Wednesday, the Sunday after it, and the Monday after that
const [wednesday, sunday, monday] = [
  '2026-11-25T09:00:00Z',
  '2026-11-29T22:59:00Z',
  '2026-11-29T23:01:00Z',
].map((text) => new Date(text)) as [Date, Date, Date];
const viewers = [23, 14, 9, 4, 2];

describe.each(engines)('weeks on $name', (engine) => {
  const url = freshUrl(engine);
  const database = freshDatabase(engine, url);
  const week = (now: Date) => ({
    database: database(),
    lists,
    readVideos: async () => (region: string) => (region === '53' ? [{ title: 'Une vidéo', viewers }] : []),
    now,
  });
  /** So many businesses of Rennes reached, started and counted in course 06 that day; fewer when negative. */
  const add = (count: number, day: string, verified = 0): Promise<void> => {
    const where = { region: '53', commune: '35238', trade: 'mode' };
    const change: Change = {
      groups: [
        {
          event: where,
          now: where,
          entries: [
            ['reached', '', dayOf(day), count],
            ['started', '', dayOf(day), count],
            ['reached', 'course:06', 0, count],
            ['verified', '', dayOf(day), verified],
            ['online-declared', '', dayOf(day), Math.trunc(count / 4)],
          ],
        },
      ],
    };
    return database().transact((trx) => appendChange(trx, change, wednesday));
  };

  it('is counted once, by whoever comes first, and tells fives only beside the headline', async () => {
    await add(12, '2026-10-31', 8);
    await add(11, '2026-11-24');
    const other = openDatabase(url());
    // two servers at the same moment
    const both = await Promise.all([
      weekOf(week(wednesday), 'fr'),
      weekOf({ ...week(wednesday), database: other }, 'fr'),
    ]);
    await other.close();
    expect(both[0]).toEqual(both[1]);
    expect(both[0]).toMatchObject({ monday: dayOf('2026-11-23'), madeAt: wednesday.toISOString() });
    expect(both[0]!.told.figures).toMatchObject({ reached: 23, verified: 5, started: 20, completed: 0 });
    expect(both[0]!.told.regions.map(({ key, counts }) => [key, counts.reached])).toEqual([['53', 20], ['11', 0], ['?', 0]]); // prettier-ignore
    const region = (await weekOf(week(wednesday), 'r53'))!.told;
    expect(region.figures).toMatchObject({
      reached: 20,
      'online-declared': 5,
      'online-unknown': 15,
      'online-checked': 0,
    });
    expect(region.departements.map(({ counts }) => counts.reached)).toEqual([0, 20, 0]);
    expect(region.months.map(({ key, counts }) => [key, counts.reached])).toEqual([['2026-10', 10], ['2026-11', 20]]); // prettier-ignore
    expect(region.courses[0]!.counts.reached).toBe(20);
    expect(region.videos).toEqual([{ title: 'Une vidéo', viewers: [20, 10, 5] }]);
    expect(await weekOf(week(wednesday), 'r99')).toBeUndefined();
  });

  it('changes nothing in the week, whatever is voided or reached, and all of it on Monday', async () => {
    const before = await weekOf(week(wednesday), 'fr');
    await add(-7, '2026-11-24');
    await keepWeek(week(sunday));
    expect(await weekOf(week(sunday), 'fr')).toEqual(before);
    const after = await weekOf(week(monday), 'fr');
    expect(after).toMatchObject({ monday: dayOf('2026-11-30'), told: { figures: { reached: 16 } } });
    expect(await readWeeks(database().read, 'fr')).toEqual([before, after]);
  });

  it('is never changed nor forgotten', async () => {
    const change = database().transact((trx) => trx.updateTable('reach_week').set({ told: '{}' }).execute());
    await expect(change).rejects.toThrow('append-only');
    const remove = database().transact((trx) => trx.deleteFrom('reach_week').execute());
    await expect(remove).rejects.toThrow('append-only');
  });
});
