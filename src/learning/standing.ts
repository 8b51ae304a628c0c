import type { Catalogue } from '../courses/catalogue.ts';
import { completionRule, isCompleted } from './completion.ts';
import type { CourseProgress, CourseStanding } from './event.ts';
import { quizPassed } from './quiz.ts';
import { markReached, seenSteps } from './seen.ts';

/** What the server knows of one person in one course: the facts, and what it concluded and never takes back. */
export interface CourseRecord {
  progress: CourseProgress;
  quizPassed: boolean;
  completedAt: string | null;
  /** the rule it was completed under */
  completedRule: number | null;
}

export interface Judged extends CourseRecord {
  seen: string[];
}

/**
 * Judges a course by today's rules on top of what was concluded before; `now` is the time of a first completion. A
 * course that left the catalogue keeps what was concluded.
 */
export function judge(catalogue: Catalogue, record: CourseRecord, now: Date): Judged {
  const course = catalogue.course(record.progress.course);
  if (!course) return { ...record, seen: [] };
  const lengthOf = (video: string) => catalogue.video(video)?.seconds;
  const progress = markReached(record.progress, lengthOf);
  const passed = record.quizPassed || quizPassed(course.questions, progress.attempts);
  const seen = seenSteps(course, progress, lengthOf, passed);
  const completes = record.completedAt === null && isCompleted(course, seen, passed);
  return {
    progress,
    quizPassed: passed,
    seen,
    completedAt: completes ? now.toISOString() : record.completedAt,
    completedRule: completes ? completionRule : record.completedRule,
  };
}

/** As it travels; the number of the attestation is added by who knows it. */
export const travelling = (judged: Judged): CourseStanding => ({
  course: judged.progress.course,
  seen: judged.seen,
  quizPassed: judged.quizPassed,
  completedAt: judged.completedAt,
  attestation: null,
});
