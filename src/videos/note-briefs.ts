import type { Catalogue } from '../courses/catalogue.ts';
import type { Database } from '../platform/database.ts';
import { markOf } from './brief-mark.ts';
import { markBrief, versionsWithoutMark } from './coverage-store.ts';
import { slotOf } from './slots.ts';

/**
 * Versions received before marks were kept are taken to follow the brief of the day this first runs: none of them is
 * called older than its brief, and all of them will be when theirs changes.
 */
export async function noteBriefs({
  database,
  catalogue,
}: {
  database: Database;
  catalogue: Pick<Catalogue, 'courses'>;
}): Promise<void> {
  for (const { id, slot, variant } of await versionsWithoutMark(database.read)) {
    const place = slotOf(catalogue, slot);
    const mark = place ? markOf(place, variant) : null;
    if (mark !== null) await database.transact((trx) => markBrief(trx, id, mark));
  }
}
