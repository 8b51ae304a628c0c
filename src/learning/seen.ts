import type { Step, StepId } from '../courses/course.ts';
import type { CourseProgress } from './event.ts';
import { countSeconds, secondsNeeded } from './watched.ts';

/** Length of a video version in seconds; undefined when this place does not know the version. */
export type LengthOf = (video: string) => number | undefined;

/**
 * Marks the video versions of which enough was played. The mark is part of the progress and only ever grows, so the
 * step's credit survives the version being retired or forgotten.
 */
export function markReached(progress: CourseProgress, lengthOf: LengthOf): CourseProgress {
  const newly = Object.entries(progress.videos).filter(([id, video]) => {
    if (video.reached) return false;
    const seconds = lengthOf(id);
    return seconds !== undefined && countSeconds(video.played) >= secondsNeeded(seconds);
  });
  if (newly.length === 0) return progress;
  const marked = newly.map(([id, video]) => [id, { ...video, reached: true }] as const);
  return { ...progress, videos: { ...progress.videos, ...Object.fromEntries(marked) } };
}

/**
 * The steps of a course a person has seen, in the course's order. A video step: enough distinct seconds of any one
 * version, or its text read and marked done; a reading, an exercise, a checklist: marked done; the quiz: passed.
 * Source: definitions, « step seen ».
 */
export function seenSteps(
  course: { steps: readonly Pick<Step, 'id' | 'kind'>[] },
  progress: CourseProgress,
  lengthOf: LengthOf,
  quizPassed: boolean,
): StepId[] {
  const watched = new Set(
    Object.values(markReached(progress, lengthOf).videos)
      .filter((video) => video.reached)
      .map((video) => video.step),
  );
  return course.steps
    .filter((step) =>
      step.kind === 'quiz' ? quizPassed : Object.hasOwn(progress.steps, step.id) || watched.has(step.id),
    )
    .map((step) => step.id);
}
