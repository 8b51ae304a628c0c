import type { CourseId, StepId } from '../courses/course.ts';
import type { Outline } from './course-view.ts';

export interface CourseToDo {
  outline: Outline & { prerequisites?: readonly string[] };
  seen: ReadonlySet<StepId>;
  /** latest fact, UTC ISO-8601; empty when the course was not started */
  lastAt: string;
}

export interface Proposal {
  course: Outline;
  /** in the course's order, none of them seen */
  steps: Outline['steps'];
  minutes: number;
  /** false: nothing is as short as the time she has; this is the shortest there is */
  fits: boolean;
}

const unseen = ({ outline, seen }: CourseToDo): Outline['steps'] =>
  outline.steps.filter((step) => !seen.has(step.id));

const total = (steps: Outline['steps']): number => steps.reduce((sum, step) => sum + step.minutes, 0);

/**
 * What to do with `minutes` minutes: the next unseen steps of one course whose announced minutes really fit. Courses of
 * her plan, when she has one, go before the others. Then the course begun last, the others begun, those whose
 * prerequisites are finished (in the plan: its order, which already follows them), and the catalogue's order.
 * When no next step is short enough, the shortest of them, marked as not fitting. Undefined: everything is seen.
 */
export function proposeFor(
  minutes: number,
  courses: readonly CourseToDo[],
  plan: readonly CourseId[] = [],
): Proposal | undefined {
  const open = inAdvisedOrder(courses, plan).filter((course) => unseen(course).length > 0);
  for (const course of open) {
    const steps = fitting(unseen(course), minutes);
    if (steps.length > 0) return { course: course.outline, steps, minutes: total(steps), fits: true };
  }
  const [first, ...others] = open;
  if (!first) return undefined;
  const next = (course: CourseToDo) => unseen(course)[0]!;
  const shortest = others.reduce((best, one) => (next(one).minutes < next(best).minutes ? one : best), first);
  const step = next(shortest);
  return { course: shortest.outline, steps: [step], minutes: step.minutes, fits: false };
}

/** The longest beginning of `steps` that lasts at most `minutes`. */
function fitting(steps: Outline['steps'], minutes: number): Outline['steps'] {
  let sum = 0;
  const end = steps.findIndex((step) => (sum += step.minutes) > minutes);
  return end === -1 ? steps : steps.slice(0, end);
}

/** Prerequisites are advice: they change the order of what is proposed, never what is open. */
function inAdvisedOrder(courses: readonly CourseToDo[], plan: readonly CourseId[]): CourseToDo[] {
  const unfinished = new Set(
    courses.filter((course) => unseen(course).length > 0).map(({ outline }) => outline.id),
  );
  const waits = ({ outline }: CourseToDo): number =>
    (outline.prerequisites ?? []).some((id) => unfinished.has(id)) ? 1 : 0;
  const place = ({ outline }: CourseToDo): number => {
    const index = plan.indexOf(outline.id);
    return index === -1 ? plan.length : index;
  };
  return [...courses].sort((a, b) => {
    const [first, second] = [place(a), place(b)];
    if (first < plan.length !== second < plan.length) return first - second;
    if (a.lastAt !== b.lastAt) return a.lastAt > b.lastAt ? -1 : 1;
    return first - second || waits(a) - waits(b);
  });
}
