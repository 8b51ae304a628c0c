import type { ReachCountTable } from '../../db/schema/reach.ts';
import { byTrade } from './change.ts';

/** A sum that is not the sum of its parts. */
export interface BrokenSum extends Omit<ReachCountTable, 'count'> {
  sum: number;
  parts: number;
  of: 'regions' | 'departements' | 'trades' | 'days' | 'places at the event';
}

/**
 * What can be said of counts whose facts are gone: the nation is the sum of its regions, of its départements and, where
 * trades are counted, of its trades; all days together are the sum of the days (of photographs, the last night: of
 * them pass that one only); both views add up to the same nation. Lists the sums that do not hold.
 */
export function brokenSums(rows: readonly ReachCountTable[]): BrokenSum[] {
  const sums = new Map<string, BrokenSum>();
  const expect = (row: ReachCountTable, of: BrokenSum['of'], dim = row.dim, area = 'fr', day = row.day) => {
    const key = [of, row.view, area, dim, row.metric, day].join('|');
    let sum = sums.get(key);
    if (!sum) {
      const { view, metric } = row;
      sums.set(key, (sum = { view, area, dim, metric, day, sum: 0, parts: 0, of }));
    }
    return sum;
  };
  for (const row of rows) {
    const { view, area, dim, metric, day, count } = row;
    const ofTrade = dim.startsWith('trade:');
    if (area === 'fr') {
      expect(row, 'regions').sum += count;
      expect(row, 'departements').sum += count;
      if (ofTrade) expect(row, 'trades', '').parts += count;
      // of one trade both views may differ: what a shop sells changes as where it lies does
      else expect({ ...row, view: 'n' }, 'places at the event')[view === 'n' ? 'sum' : 'parts'] += count;
      if (dim === '' && day === 0 && byTrade.has(metric)) expect(row, 'trades').sum += count;
    } else if (area.startsWith('r')) expect(row, 'regions').parts += count;
    else if (area.startsWith('d')) expect(row, 'departements').parts += count;
    if (dim === '' && !area.startsWith('c')) {
      if (day === 0) expect(row, 'days', dim, area).sum += count;
      else expect(row, 'days', dim, area, 0).parts += count;
    }
  }
  return [...sums.values()].filter(({ sum, parts }) => sum !== parts);
}
