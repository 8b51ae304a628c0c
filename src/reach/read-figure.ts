import type { Database } from '../platform/database.ts';
import { inSnapshot } from '../platform/dialect.ts';
import { CountReader } from './count-reader.ts';
import type { FigureName } from './definitions.ts';
import type { Filters } from './filters.ts';
import { isoDay } from './paris-day.ts';

/** Figures that are worked out from others: what is added and what is taken away. */
const workedOut: Partial<Record<FigureName, readonly [metric: string, sign: 1 | -1][]>> = {
  unverified: [['reached', 1], ['verified', -1]],
  'online-unknown': [['reached', 1], ['online-declared', -1], ['online-checked', -1]],
}; // prettier-ignore

/** The rows behind one figure: by place, and by day where days are kept. */
export const readFigure = (
  { read }: Pick<Database, 'read'>,
  { view, period }: Pick<Filters, 'view' | 'period'>,
  name: FigureName,
  where: { area: string; dim: string; regions: readonly string[]; departements: readonly string[] },
): Promise<{ byArea: { area: string; count: number }[]; byDay: { day: string; count: number }[] }> =>
  inSnapshot(read, async (db) => {
    const reader = await CountReader.open(db);
    const parts = workedOut[name] ?? [[name, 1] as const];
    const signs = new Map<string, number>(parts);
    const metrics = parts.map(([metric]) => metric);
    const areas = [
      ...where.regions.map((code) => `r${code}`),
      ...where.departements.map((code) => `d${code}`),
    ];
    const byArea = new Map<string, number>();
    const add = (sums: Map<string, number>, key: string, metric: string, count: number) =>
      sums.set(key, (sums.get(key) ?? 0) + signs.get(metric)! * count);
    const days = period ? { days: period } : {};
    await reader.read({ view, areas, dims: [where.dim], metrics, ...days }, ([, area, , metric], count) =>
      add(byArea, area, metric, count),
    );
    const byDay = new Map<string, number>();
    if (where.dim === '') {
      const all = period ?? { from: 1, to: 1e6 };
      await reader.read(
        { view, areas: [where.area], dims: [''], metrics, days: all, apart: 'day' },
        ([, , , metric, day], count) => add(byDay, isoDay(day), metric, count),
      );
    }
    return {
      byArea: areas.flatMap((area) => (byArea.get(area) ? [{ area, count: byArea.get(area)! }] : [])),
      byDay: [...byDay].sort(([a], [b]) => (a < b ? 1 : -1)).map(([day, count]) => ({ day, count })),
    };
  });
