import type { Catalogue } from '../courses/catalogue.ts';
import type { LearningEvent } from './event.ts';
import { isReached, secondsPlayed } from './course-facts.ts';
import { applyEvent } from './progress.ts';
import { type CourseRecord, judge, type Judged } from './standing.ts';

export interface MergedCourse {
  after: Judged;
  /** more was played, but this course alone does not make its learner « reached » yet */
  playedALittle: boolean;
}

/** One course with the events of a batch that are about it. */
export function mergeCourse(
  catalogue: Catalogue,
  before: CourseRecord,
  events: readonly LearningEvent[],
  now: Date,
): MergedCourse {
  const { course } = before.progress;
  const progress = events.filter((event) => event.course === course).reduce(applyEvent, before.progress);
  const after = judge(catalogue, { ...before, progress }, now);
  return {
    after,
    playedALittle: !isReached(after) && secondsPlayed(progress) > secondsPlayed(before.progress),
  };
}
