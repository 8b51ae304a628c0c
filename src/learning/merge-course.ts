import type { Catalogue } from '../courses/catalogue.ts';
import type { LearningEvent } from './event.ts';
import { type Milestone, milestonesOf, secondsPlayed } from './milestones.ts';
import { applyEvent } from './progress.ts';
import { type CourseRecord, judge, type Judged } from './standing.ts';

export interface MergedCourse {
  after: Judged;
  /** what this batch made true for the first time in this course */
  milestones: Milestone[];
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
  const earlier = milestonesOf(judge(catalogue, before, now));
  const present = milestonesOf(after);
  return {
    after,
    milestones: present.filter((milestone) => !earlier.includes(milestone)),
    playedALittle: !present.includes('reached') && secondsPlayed(progress) > secondsPlayed(before.progress),
  };
}
