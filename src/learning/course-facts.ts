import type { Catalogue } from '../courses/catalogue.ts';
import type { CourseFacts } from '../reach/count-event.ts';
import type { CourseProgress } from './event.ts';
import type { Judged } from './standing.ts';
import { countSeconds } from './watched.ts';

/** « Reached » needs this many distinct seconds of video, all videos together. Source: definitions, « Reach ». */
export const reachedSeconds = 30;

export const secondsPlayed = (progress: CourseProgress): number =>
  Object.values(progress.videos).reduce((sum, video) => sum + countSeconds(video.played), 0);

/** One course alone makes its learner « reached »: a step seen, an answer, or 30 seconds. */
export const isReached = (judged: Judged): boolean =>
  judged.seen.length > 0 ||
  Object.keys(judged.progress.attempts).length > 0 ||
  secondsPlayed(judged.progress) >= reachedSeconds;

/** What one course says of its learner to the counters; nothing when it left the catalogue. */
export function courseFacts(catalogue: Catalogue, judged: Judged): CourseFacts | undefined {
  const course = catalogue.course(judged.progress.course);
  if (!course) return undefined;
  return {
    course: course.id,
    track: course.track,
    reached: isReached(judged),
    completed: judged.completedAt !== null,
    deed: Boolean(judged.progress.deed?.declared),
    seen: course.steps
      .filter((step) => judged.seen.includes(step.id))
      .map(({ id, minutes }) => ({ id, minutes })),
  };
}
