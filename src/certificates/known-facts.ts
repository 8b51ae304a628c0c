import type { Catalogue } from '../courses/catalogue.ts';
import type { Db, Trx } from '../platform/database.ts';
import type { Facts } from '../reach/count-event.ts';
import { inForceBetween } from './certificate-store.ts';

/**
 * The certificates in force of the accounts between two ids, both included, as they would be told to the counters today:
 * for the recount.
 */
export async function knownCertificates(
  db: Db | Trx,
  catalogue: Catalogue,
  first: string,
  last: string,
): Promise<{ account: string; facts: Facts }[]> {
  return (await inForceBetween(db, { first, last })).map(({ account_id, subject }) => ({
    account: account_id,
    facts: { certified: certifiedFact(catalogue, subject) },
  }));
}

/** A course is told with its track; a track or the whole programme by its own name. */
export function certifiedFact(catalogue: Catalogue, subject: string): NonNullable<Facts['certified']> {
  const course = catalogue.course(subject);
  return course ? { course: course.id, track: course.track } : { subject };
}
