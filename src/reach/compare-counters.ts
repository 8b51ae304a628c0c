import type { ReachCountTable } from '../../db/schema/reach.ts';
import type { Db, Trx } from '../platform/database.ts';
import { type BrokenSum, brokenSums } from './adds-up.ts';
import type { CellTree } from './cell-tree.ts';
import { type CellKey, CellSums, cellText, readCell, readChange } from './change.ts';
import { allCounts, allTallies, lastNight } from './count-store.ts';
import { nightlyMetrics } from './counted.ts';
import { pendingChanges } from './reach-store.ts';

export interface CounterDifference {
  view: string;
  area: string;
  dim: string;
  metric: string;
  day: number;
  counted: number;
  /** what the facts give */
  expected: number;
}

export interface ComparedCounters {
  counters: number;
  differences: CounterDifference[];
  /** of what cannot be counted again: the last photograph of a night, displays of pages, sums of erased accounts */
  brokenSums: BrokenSum[];
}

const photographs: ReadonlySet<string> = new Set<string>(nightlyMetrics);

/**
 * Compares all counters with `expected`, which is used up on the way. Displays of pages and what erased accounts had
 * added are facts themselves.
 */
export async function compareCounters(db: Db | Trx, expected: CellTree): Promise<ComparedCounters> {
  const tallies = await allTallies(db);
  for (const { view, area, dim, metric, day, count } of tallies) {
    expected.add([view, area, dim, metric, day], count);
  }
  const pending = new CellSums();
  for (const change of await pendingChanges(db)) pending.add(readChange(change));
  const night = await lastNight(db);
  const photograph: ReachCountTable[] = [];
  const found: ComparedCounters = { counters: 0, differences: [], brokenSums: [] };
  const compare = (key: CellKey, counted: number, should: number) => {
    if (counted === should) return;
    const [view, area, dim, metric, day] = key;
    found.differences.push({ view, area, dim, metric, day, counted, expected: should });
  };
  for await (const rows of allCounts(db)) {
    found.counters += rows.length;
    for (const row of rows) {
      const { view, area, dim, metric, day, count } = row;
      if (photographs.has(metric)) {
        if (day === 0 || day === night) photograph.push(row);
        continue;
      }
      const key: CellKey = [view, area, dim, metric, day];
      compare(key, count + (pending.sums.size > 0 ? takePending(pending, key) : 0), expected.take(key));
    }
  }
  for (const [text, count] of pending.sums) {
    found.counters += 1;
    compare(readCell(text), count, expected.take(readCell(text)));
  }
  for (const [key, count] of expected) compare(key, 0, count);
  found.brokenSums = [...brokenSums(tallies), ...brokenSums(photograph)];
  return found;
}

function takePending({ sums }: CellSums, key: CellKey): number {
  const text = cellText(key);
  const count = sums.get(text) ?? 0;
  sums.delete(text);
  return count;
}
