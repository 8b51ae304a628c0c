import type { CourseId } from '../courses/course.ts';
import { expressCourses } from '../courses/express-path.ts';
import {
  type Diagnosis,
  courseOfTopic,
  coursesOfLevel,
  type Topic,
  topics,
} from '../courses/tools/diagnosis.ts';

/**
 * What she chose for « mon parcours »: a base and what she changed in it, so that a diagnosis done again moves the base
 * and keeps her changes. Kept on the phone under the note `plan`.
 */
export interface PlanNote {
  version: 1;
  base: 'diagnosis' | 'express';
  added: CourseId[];
  removed: CourseId[];
}

/** Why a course is in the plan. */
export type Reason =
  | { kind: 'topic'; topic: Topic }
  | { kind: 'level'; level: Diagnosis['level'] }
  | { kind: 'further' }
  | { kind: 'express' }
  | { kind: 'added' };

export interface PlannedCourse {
  course: CourseId;
  reason: Reason;
}

export interface Plan {
  base: PlanNote['base'];
  /** false: neither a diagnosis nor a choice; this is what we advise to anybody */
  hers: boolean;
  courses: PlannedCourse[];
}

export const untouched: PlanNote = { version: 1, base: 'diagnosis', added: [], removed: [] };

/** @returns undefined for what is no such note */
export function readPlanNote(stored: unknown): PlanNote | undefined {
  if (typeof stored !== 'object' || stored === null) return undefined;
  const { base, added, removed } = stored as Partial<Record<string, unknown>>;
  if (base !== 'diagnosis' && base !== 'express') return undefined;
  const ids = (list: unknown): CourseId[] =>
    Array.isArray(list)
      ? list.filter((id): id is string => typeof id === 'string' && /^\d{2}$/.test(id))
      : [];
  return { version: 1, base, added: [...new Set(ids(added))], removed: [...new Set(ids(removed))] };
}

/**
 * The courses of her plan, in the order to take them: the weakest topics of her diagnosis, then her level; without a
 * diagnosis, the express path. A course never comes before one of the plan that prepares it.
 */
export function makePlan(
  note: PlanNote | undefined,
  diagnosis: Diagnosis | null | undefined,
  prerequisites: Readonly<Record<CourseId, readonly CourseId[]>>,
): Plan {
  const chosen = note ?? untouched;
  const base = chosen.base === 'diagnosis' && diagnosis ? 'diagnosis' : 'express';
  const advised = base === 'diagnosis' && diagnosis ? fromDiagnosis(diagnosis) : fromExpress();
  const added = chosen.added.map((course): PlannedCourse => ({ course, reason: { kind: 'added' } }));
  const wanted = [...advised, ...added].filter(
    ({ course }, index, all) =>
      !chosen.removed.includes(course) &&
      Object.hasOwn(prerequisites, course) &&
      all.findIndex((other) => other.course === course) === index,
  );
  return { base, hers: note !== undefined || diagnosis != null, courses: prepared(wanted, prerequisites) };
}

const fromExpress = (): PlannedCourse[] =>
  expressCourses.map((course) => ({ course, reason: { kind: 'express' } }));

function fromDiagnosis({ courses, level }: Diagnosis): PlannedCourse[] {
  const weak = courses.map((course): PlannedCourse => {
    const topic = topics.find((one) => courseOfTopic[one] === course);
    return { course, reason: topic ? { kind: 'topic', topic } : { kind: 'further' } };
  });
  return [
    ...weak,
    ...coursesOfLevel[level].map((course): PlannedCourse => ({ course, reason: { kind: 'level', level } })),
  ];
}

/** The same order, but each course waits for those of the list that prepare it. */
function prepared(
  wanted: readonly PlannedCourse[],
  prerequisites: Readonly<Record<CourseId, readonly CourseId[]>>,
): PlannedCourse[] {
  const placed: PlannedCourse[] = [];
  const place = (one: PlannedCourse, waiting: ReadonlySet<CourseId>): void => {
    if (placed.includes(one)) return;
    for (const id of prerequisites[one.course] ?? []) {
      const before = wanted.find(({ course }) => course === id);
      if (before && !waiting.has(id)) place(before, new Set([...waiting, id]));
    }
    placed.push(one);
  };
  for (const one of wanted) place(one, new Set([one.course]));
  return placed;
}

/** The note after one more course, or one less. */
export const withCourse = (note: PlanNote, course: CourseId): PlanNote => ({
  ...note,
  added: [...note.added.filter((id) => id !== course), course],
  removed: note.removed.filter((id) => id !== course),
});
export const withoutCourse = (note: PlanNote, course: CourseId): PlanNote => ({
  ...note,
  added: note.added.filter((id) => id !== course),
  removed: [...note.removed.filter((id) => id !== course), course],
});
