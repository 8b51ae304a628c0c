import type { CourseProgress } from './event.ts';

/** When something was last learned in this course, UTC ISO-8601; empty when nothing was. */
export function lastFact(progress: CourseProgress): string {
  const instants = [
    ...Object.values(progress.steps).map(({ at }) => at),
    ...Object.values(progress.videos).map(({ positionAt }) => positionAt),
    ...Object.values(progress.attempts).flatMap((answers) => Object.values(answers).map(({ at }) => at)),
  ];
  return instants.reduce((last, at) => (at > last ? at : last), '');
}
