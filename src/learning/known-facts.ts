import type { Catalogue } from '../courses/catalogue.ts';
import type { Step } from '../courses/course.ts';
import type { Db, Trx } from '../platform/database.ts';
import type { CourseFacts, Facts } from '../reach/count-event.ts';
import { reachedSeconds } from './course-facts.ts';
import { coursesBetween } from './progress-store.ts';
import { type Scanned, scanPacked } from './scan-packed.ts';

/**
 * What learning holds of the accounts between two ids, both included, as it would tell the counters today: for the
 * recount. Reads the packed rows without building the progress they stand for; a test holds it equal to `courseFacts`.
 */
export async function knownFacts(
  db: Db | Trx,
  catalogue: Catalogue,
  first: string,
  last: string,
): Promise<Map<string, Facts[]>> {
  const known = new Map<string, Facts[]>();
  let account: { id: string; courses: CourseFacts[]; seconds: number } | undefined;
  const end = () => {
    if (!account) return;
    const { id, courses, seconds } = account;
    const reached = seconds >= reachedSeconds || courses.some((course) => course.reached);
    known.set(id, [{ reached, courses }]);
  };
  for (const row of await coursesBetween(db, { first, last })) {
    if (row.account_id !== account?.id) {
      end();
      account = { id: row.account_id, courses: [], seconds: 0 };
    }
    const course = catalogue.course(row.course_id);
    const scanned = scanPacked(row.course_id, row.packed);
    account.seconds += scanned.seconds;
    if (!course) continue;
    const seen = seenOf(course, scanned, row.quiz_passed === 1);
    account.courses.push({
      course: course.id,
      track: course.track,
      reached: seen.length > 0 || scanned.answered || scanned.seconds >= reachedSeconds,
      completed: row.completed_at !== null,
      deed: scanned.deed,
      seen,
    });
  }
  end();
  return known;
}

type Seen = CourseFacts['seen'];

/** People see a course in a few ways: the same list serves for all who saw the same steps. */
const lists = new WeakMap<readonly Step[], Map<number, Seen>>();

function seenOf(
  { id, steps }: { id: string; steps: readonly Step[] },
  { numbers, others }: Scanned,
  quizPassed: boolean,
): Seen {
  const isDone = (step: Step): boolean => {
    const number = Number(step.id.slice(id.length + 1));
    return number < 31 && step.id === `${id}-${number}`
      ? (numbers & (1 << number)) !== 0
      : others.includes(step.id);
  };
  const make = () =>
    steps
      .filter((step) => (step.kind === 'quiz' ? quizPassed : isDone(step)))
      .map((step) => ({ id: step.id, minutes: step.minutes }));
  if (others.length > 0) return make();
  let known = lists.get(steps);
  if (!known) lists.set(steps, (known = new Map<number, Seen>()));
  const key = numbers * 2 + (quizPassed ? 1 : 0);
  let seen = known.get(key);
  if (!seen) known.set(key, (seen = make()));
  return seen;
}
