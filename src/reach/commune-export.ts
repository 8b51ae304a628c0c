import type { Cell } from '../platform/csv.ts';
import type { Database } from '../platform/database.ts';
import { communeCounts } from './count-store.ts';
import { definitionOf } from './definitions.ts';
import { departementOf } from './place.ts';
import { type Counts, tableMetrics } from './read-report.ts';
import { smallest } from './whole-fives.ts';

export const communeHeadings: readonly string[] = [
  'Commune (code INSEE)',
  'Nom',
  'Département',
  ...tableMetrics.map((metric) => definitionOf(metric)!.label),
];

/**
 * Every commune where five businesses were reached, a part at a time: constant memory whatever their number. The others are
 * left out, a line would say that somebody is there; a département has hundreds, so what is left of it tells of none.
 */
export async function* communeRows(
  { read }: Pick<Database, 'read'>,
  view: 'e' | 'n',
  find: (code: string) => Promise<{ name: string } | undefined>,
): AsyncGenerator<readonly Cell[]> {
  for await (const rows of communeCounts(read, view)) {
    const communes = new Map<string, Counts>();
    for (const { area, metric, count } of rows) {
      const code = area.slice(1);
      const counts = communes.get(code) ?? { reached: 0, started: 0, completed: 0, certified: 0, deed: 0 };
      communes.set(code, counts);
      if (metric in counts) counts[metric as keyof Counts] += count;
    }
    for (const [code, counts] of communes) {
      if (counts.reached < smallest) continue;
      const name = (await find(code))?.name ?? '';
      const cells = tableMetrics.map((metric) => (counts[metric] < smallest ? null : counts[metric]));
      yield [code, name, departementOf(code), ...cells.map((cell) => cell ?? 'non communiqué')];
    }
  }
}
