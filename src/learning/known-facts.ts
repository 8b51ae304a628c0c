import type { Catalogue } from '../courses/catalogue.ts';
import type { Db, Trx } from '../platform/database.ts';
import type { Facts } from '../reach/count-event.ts';
import { reachedSeconds } from './course-facts.ts';
import { coursesOf } from './progress-store.ts';
import { scanPacked } from './scan-packed.ts';

/**
 * What learning holds of many accounts, as it would tell the counters today: for the recount. Reads the packed rows
 * without building the progress they stand for; a test holds it equal to `courseFacts`.
 */
export async function knownFacts(
  db: Db | Trx,
  catalogue: Catalogue,
  accounts: readonly string[],
): Promise<Map<string, Facts>> {
  const known = new Map<string, Required<Omit<Facts, 'certified'>> & { seconds: number }>();
  for (const row of await coursesOf(db, accounts)) {
    const course = catalogue.course(row.course_id);
    let facts = known.get(row.account_id);
    if (!facts) known.set(row.account_id, (facts = { reached: false, courses: [], seconds: 0 }));
    const { done, seconds, answered } = scanPacked(row.course_id, row.packed);
    facts.seconds += seconds;
    if (!course) continue;
    const seen = course.steps
      .filter(({ id, kind }) => (kind === 'quiz' ? row.quiz_passed === 1 : done.has(id)))
      .map(({ id, minutes }) => ({ id, minutes }));
    (facts.courses as unknown[]).push({
      course: course.id,
      track: course.track,
      reached: seen.length > 0 || answered || seconds >= reachedSeconds,
      completed: row.completed_at !== null,
      // a deed taken back stays a first time: there is nothing to compare
      deed: false,
      seen,
    });
  }
  for (const facts of known.values()) {
    facts.reached = facts.seconds >= reachedSeconds || facts.courses.some(({ reached }) => reached);
  }
  return known;
}
