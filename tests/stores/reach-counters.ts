import { foldChanges } from '../../src/reach/fold-changes.ts';
import type { Database } from '../../src/platform/database.ts';

/** Counters that are not zero, as `metric dim area: count`; those of all days, in the view of today unless said. */
export async function countersOf(
  database: Database,
  options: { view?: 'e' | 'n'; day?: number; areas?: readonly string[]; dim?: string } = {},
): Promise<Record<string, number>> {
  await foldChanges(database);
  const rows = await database.read
    .selectFrom('reach_count')
    .selectAll()
    .where('view', '=', options.view ?? 'n')
    .where('day', '=', options.day ?? 0)
    .where('count', '<>', 0)
    .execute();
  return Object.fromEntries(
    rows
      .filter(({ area }) => (options.areas ?? ['fr']).includes(area))
      .filter(({ dim }) => dim.startsWith(options.dim ?? '') && (options.dim !== undefined || dim === ''))
      .map(({ metric, dim, area, count }) => [`${metric} ${dim && `${dim} `}${area}`, count]),
  );
}
