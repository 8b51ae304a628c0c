import { knownCertificates } from '../certificates/known-facts.ts';
import type { Catalogue } from '../courses/catalogue.ts';
import { knownFacts } from '../learning/known-facts.ts';
import type { Recounting } from '../reach/recount-part.ts';

/** Ties the recount to the features that hold the facts. */
export const recountingOf = (catalogue: Catalogue, reachKey: Buffer): Recounting => ({
  reachKey,
  readFacts: async (db, first, last) => {
    const all = await knownFacts(db, catalogue, first, last);
    for (const { account, facts } of await knownCertificates(db, catalogue, first, last)) {
      const known = all.get(account);
      if (known) known.push(facts);
      else all.set(account, [facts]);
    }
    return all;
  },
  currentSteps: new Set(catalogue.courses.flatMap((course) => course.steps.map(({ id }) => id))),
});
