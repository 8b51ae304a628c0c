import type { CourseProgress } from './event.ts';
import type { Interval } from './watched.ts';

/** Whole seconds of each video version that `after` has and `before` had not. */
export function freshSeconds(
  before: CourseProgress,
  after: CourseProgress,
): { video: string; seconds: number[] }[] {
  return Object.entries(after.videos).flatMap(([video, { played }]) => {
    const known = new Set((before.videos[video]?.played ?? []).flatMap(listed));
    const seconds = played.flatMap(listed).filter((second) => !known.has(second));
    return seconds.length > 0 ? [{ video, seconds }] : [];
  });
}

const listed = ([from, to]: Interval): number[] =>
  Array.from({ length: to - from }, (_, index) => from + index);
