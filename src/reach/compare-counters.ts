import { setImmediate } from 'node:timers/promises';
import type { ReachCountTable } from '../../db/schema/reach.ts';
import type { Db, Trx } from '../platform/database.ts';
import { type BrokenSum, brokenSums } from './adds-up.ts';
import { CellTree } from './cell-tree.ts';
import { type CellKey, CellSums, readCell, readChange } from './change.ts';
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

/** What the counters say at one moment. */
export interface Counters {
  rows: number;
  /** with the changes that wait to be folded */
  cells: CellTree;
  tallies: ReachCountTable[];
  /** of the last night */
  photograph: ReachCountTable[];
}

const photographs: ReadonlySet<string> = new Set<string>(nightlyMetrics);

/** Reads all counters, a part at a time; others have their turn between two. */
export async function readCounters(db: Db | Trx): Promise<Counters> {
  const night = await lastNight(db);
  const read: Counters = { rows: 0, cells: new CellTree(), tallies: await allTallies(db), photograph: [] };
  for await (const rows of allCounts(db)) {
    read.rows += rows.length;
    for (const row of rows) {
      const { view, area, dim, metric, day, count } = row;
      if (!photographs.has(metric)) read.cells.add([view, area, dim, metric, day], count);
      else if (day === 0 || day === night) read.photograph.push(row);
    }
    await setImmediate();
  }
  const pending = new CellSums();
  for (const change of await pendingChanges(db)) pending.add(readChange(change));
  for (const [text, count] of pending.sums) read.cells.add(readCell(text), count);
  return read;
}

/**
 * Compares all counters with `expected`; both are used up on the way. Displays of pages and what erased accounts had added
 * are facts themselves.
 */
export function compareCounters(
  { rows, cells, tallies, photograph }: Counters,
  expected: CellTree,
): ComparedCounters {
  for (const { view, area, dim, metric, day, count } of tallies) {
    expected.add([view, area, dim, metric, day], count);
  }
  const differences: CounterDifference[] = [];
  const compare = (key: CellKey, counted: number, should: number) => {
    if (counted === should) return;
    const [view, area, dim, metric, day] = key;
    differences.push({ view, area, dim, metric, day, counted, expected: should });
  };
  for (const [key, should] of expected) compare(key, cells.take(key), should);
  for (const [key, counted] of cells) compare(key, counted, 0);
  return { counters: rows, differences, brokenSums: [...brokenSums(tallies), ...brokenSums(photograph)] };
}
