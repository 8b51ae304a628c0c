import { knownCertificates } from '../certificates/known-facts.ts';
import type { Catalogue } from '../courses/catalogue.ts';
import { knownFacts } from '../learning/known-facts.ts';
import type { Facts } from '../reach/count-event.ts';
import type { ReadFacts } from '../reach/recount.ts';

/** Ties the recount to the features that hold the facts. */
export const readKnownFacts =
  (catalogue: Catalogue): ReadFacts =>
  async (db, accounts) => {
    const all = new Map<string, Facts[]>();
    for (let start = 0; start < accounts.length; start += 500) {
      const part = accounts.slice(start, start + 500);
      for (const [account, facts] of await knownFacts(db, catalogue, part)) all.set(account, [facts]);
      for (const { account, facts } of await knownCertificates(db, catalogue, part)) {
        all.set(account, [...(all.get(account) ?? []), facts]);
      }
    }
    return all;
  };

/** What the catalogue has today: of retired steps nothing can be compared. */
export const stepsOf = (catalogue: Catalogue): ReadonlySet<string> =>
  new Set(catalogue.courses.flatMap((course) => course.steps.map(({ id }) => id)));
