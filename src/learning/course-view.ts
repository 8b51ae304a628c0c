import type { Step, StepId } from '../courses/course.ts';
import type { CourseProgress, CourseStanding } from './event.ts';
import { lastFact } from './last-fact.ts';
import { looksPassed, type Verdicts } from './verdict-memory.ts';

/** What a page knows of a course without asking anyone: written in its HTML at build. */
export interface Outline {
  id: string;
  slug: string;
  title: string;
  steps: Pick<Step, 'id' | 'slug' | 'title' | 'minutes' | 'kind'>[];
}

/** Where a person is in one course, as her phone can tell. The server alone decides what counts. */
export interface CourseView {
  seen: ReadonlySet<StepId>;
  started: boolean;
  /** every step seen and the quiz passed, or the server said so */
  completed: boolean;
  /** first step that is not seen */
  next: Outline['steps'][number] | undefined;
  /** announced minutes of what is not seen */
  minutesLeft: number;
  /** announced minutes of what is seen: the « minutes learned » of definitions */
  minutesLearned: number;
  attestation: string | null;
  /** latest fact of this course, UTC ISO-8601; empty when there is none */
  lastAt: string;
}

export function viewCourse(
  outline: Outline,
  progress: CourseProgress,
  standing: CourseStanding | undefined,
  verdicts: Verdicts,
): CourseView {
  const seen = new Set(standing?.seen);
  for (const step of Object.keys(progress.steps)) seen.add(step);
  for (const video of Object.values(progress.videos)) if (video.reached) seen.add(video.step);
  const passed = (standing?.quizPassed ?? false) || looksPassed(verdicts);
  for (const step of outline.steps) {
    if (step.kind !== 'quiz') continue;
    if (passed) seen.add(step.id);
    else seen.delete(step.id);
  }
  const left = outline.steps.filter((step) => !seen.has(step.id));
  const all = outline.steps.reduce((sum, step) => sum + step.minutes, 0);
  const minutesLeft = left.reduce((sum, step) => sum + step.minutes, 0);
  return {
    seen,
    started: isStarted(progress, standing),
    completed: standing?.completedAt != null || left.length === 0,
    next: left[0],
    minutesLeft,
    minutesLearned: all - minutesLeft,
    attestation: standing?.attestation ?? null,
    lastAt: lastFact(progress),
  };
}

const isStarted = (progress: CourseProgress, standing: CourseStanding | undefined): boolean =>
  [progress.steps, progress.videos, progress.attempts].some((part) => Object.keys(part).length > 0) ||
  (standing?.seen.length ?? 0) > 0;
