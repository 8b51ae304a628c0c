import type { Database, Trx } from '../platform/database.ts';
import { type InParts, inThisThread } from '../platform/reading-threads.ts';
import { compareCounters, type ComparedCounters, readCounters } from './compare-counters.ts';
import { addBusinesses, type Recounting, type RecountedPart, Recounter } from './recount-part.ts';
import { CountedSums } from './sum-counted.ts';
import { type Part, partsOf, withoutAccounts } from './walk-store.ts';

/** Whoever recounts the parts: this thread, or several. */
export type RecountInParts = InParts<Part, RecountedPart>;
export type RecountParts = (db: Trx) => AsyncGenerator<Part>;

/** What a recount found. `ledgers`: accounts of which something was never noted, or was noted and is not true. */
export interface Recount extends ComparedCounters {
  businesses: number;
  accounts: number;
  ledgers: RecountedPart['ledgers'];
}

/**
 * Computes every counter again from the facts and compares, on one snapshot, while the server goes on. First times come
 * from the ledgers, whose contents are compared with what learning and certificates hold.
 *
 * What cannot be counted again is said here, and checked for being a sum of its parts. Displays of pages and what erased
 * accounts had added (`reach_tally`): nothing else is left of them. Photographs of nights: whoever learnt since is not
 * known to have been active or at risk before, and who was suspended, voided or erased since then was in the picture.
 */
export const recount = (inParts: RecountInParts, parts: RecountParts = partsOf): Promise<Recount> =>
  inParts(parts, readCounters, async (db, answers, counters) => {
    const sums = new CountedSums();
    const found = { businesses: 0, accounts: 0, ledgers: [] as Recount['ledgers'] };
    const met = new Set<string>();
    for (const answer of answers) {
      found.businesses += answer.businesses;
      found.accounts += answer.accounts;
      found.ledgers.push(...answer.ledgers);
      for (const mark of answer.met) met.add(mark);
      sums.addPacked(answer.sums);
    }
    found.businesses += addBusinesses(sums, await withoutAccounts(db, met));
    return { ...found, ...compareCounters(counters, sums.cells()) };
  });

/** In one thread. */
export const recountHere = (
  database: Pick<Database, 'read'>,
  recounting: Recounting,
  parts?: RecountParts,
): Promise<Recount> => recount(inThisThread(database, (db) => new Recounter(db, recounting)), parts); // prettier-ignore
