import type { Database } from '../platform/database.ts';
import { CellSums, readChange } from './change.ts';
import { addToCounts, takeChanges } from './reach-store.ts';

const atOnce = 2000;

/**
 * Adds appended changes to the counters and removes them, in one transaction each time, until none is left. Several
 * servers may do it at once: each change is taken by one of them. Readers see the same sums before and after.
 */
export async function foldChanges(database: Database): Promise<number> {
  for (let folded = 0; ;) {
    const count = await database.transact(async (trx) => {
      const changes = await takeChanges(trx, atOnce);
      const sums = new CellSums();
      for (const change of changes) sums.add(readChange(change));
      await addToCounts(trx, 'reach_count', sums.rows());
      return changes.length;
    });
    folded += count;
    if (count < atOnce) return folded;
  }
}
