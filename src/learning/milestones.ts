import type { CourseProgress } from './event.ts';
import type { Judged } from './standing.ts';
import { countSeconds } from './watched.ts';

/** « Reached » needs this many distinct seconds of video, all videos together. Source: definitions, « Reach ». */
export const reachedSeconds = 30;

/** `deed`: she declared it once; taking it back later undoes no first time. */
export type Milestone = 'completed' | 'deed' | 'reached' | 'started';

export const secondsPlayed = (progress: CourseProgress): number =>
  Object.values(progress.videos).reduce((sum, video) => sum + countSeconds(video.played), 0);

/** What one course says of its learner to the counters. */
export function milestonesOf(judged: Judged): Milestone[] {
  const started = judged.seen.length > 0;
  const answered = Object.keys(judged.progress.attempts).length > 0;
  const reached = started || answered || secondsPlayed(judged.progress) >= reachedSeconds;
  return [
    ...(judged.completedAt === null ? [] : ['completed' as const]),
    ...(judged.progress.deed?.declared ? ['deed' as const] : []),
    ...(reached ? ['reached' as const] : []),
    ...(started ? ['started' as const] : []),
  ];
}
