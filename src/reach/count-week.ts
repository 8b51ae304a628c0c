import type { Database } from '../platform/database.ts';
import { inSnapshot } from '../platform/dialect.ts';
import { CountReader } from './count-reader.ts';
import { type Day, isoDay } from './paris-day.ts';
import { regionArea } from './place.ts';
import { type ReportLists, tableMetrics } from './read-report.ts';
import { cellName, departementsOf } from './told.ts';

const nation = 'fr';
const view = 'n';

/** Everything a week tells, counted in one moment, before any number is brought down. */
export const countWeek = (
  { read }: Pick<Database, 'read'>,
  lists: ReportLists,
  today: Day,
): Promise<{ counts: Map<string, Record<string, number>>; months: string[] }> =>
  inSnapshot(read, async (db) => {
    const reader = await CountReader.open(db);
    const counts = new Map<string, Record<string, number>>();
    const add = (name: string, metric: string, count: number) => {
      const cell = counts.get(name) ?? {};
      cell[metric] = (cell[metric] ?? 0) + count;
      counts.set(name, cell);
    };
    const regions = lists.regions.map(({ code }) => regionArea(code));
    const departements = lists.regions.flatMap((region) =>
      departementsOf(region).map(({ name }) => name.trim()),
    );
    const metrics = ['registered', 'verified', 'online-checked', 'online-declared', ...tableMetrics];
    const areas = [nation, ...regions, 'r?', ...departements];
    await reader.read({ view, areas, dims: [''], metrics }, ([, area, , metric], count) => {
      if (metric === 'verified') add(cellName(area, 'verified'), 'reached', count);
      else if (metric.startsWith('online')) add(cellName(area, `online:${metric}`), 'reached', count);
      else add(cellName(area), metric, count);
    });
    for (const area of regions) {
      const sum = (apart: string) => counts.get(cellName(area, apart))?.reached ?? 0;
      const said = sum('online:online-checked') + sum('online:online-declared');
      add(cellName(area, 'online:online-unknown'), 'reached', sum('') - said);
    }
    const dims = [...lists.trades, '?'].map((key) => `trade:${key}`);
    dims.push(...lists.courses.map(({ id }) => `course:${id}`), ...lists.tracks.map((id) => `track:${id}`));
    await reader.read({ view, areas: regions, dims, metrics: tableMetrics }, ([, area, dim, metric], count) =>
      add(cellName(area, dim), metric, count),
    );
    const perMonth = new Map<string, number>();
    await reader.read(
      { view, areas: regions, dims: [''], metrics: tableMetrics, days: { from: 1, to: today }, apart: 'day' },
      ([, area, , metric, day], count) => {
        const key = `${isoDay(day).slice(0, 'YYYY-MM'.length)} ${area} ${metric}`;
        perMonth.set(key, (perMonth.get(key) ?? 0) + count);
      },
    );
    const months = [...new Set([...perMonth.keys()].map((key) => key.slice(0, 'YYYY-MM'.length)))].sort();
    for (const [key, count] of perMonth) {
      const [month, area, metric] = key.split(' ') as [string, string, string];
      for (const until of months.slice(months.indexOf(month)))
        add(cellName(area, `until:${until}`), metric, count);
    }
    return { counts, months };
  });
