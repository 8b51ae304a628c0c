import type { Answered, CourseProgress, LearningEvent, StepDone, Watched, WatchedVideo } from './event.ts';
import { normalise, unionOf } from './watched.ts';

/**
 * Progress in one course is a join-semilattice: each part keeps the earliest, the latest or the union of what it was
 * told. So order, replays and the number of phones do not matter. Instants are UTC ISO-8601 with milliseconds, whose
 * text order is their time order.
 */
export const emptyProgress = (course: string): CourseProgress => ({
  course,
  steps: {},
  videos: {},
  attempts: {},
});

type Step = CourseProgress['steps'][string];
type Answer = CourseProgress['attempts'][string][string];

/** The earliest first time; at the same instant « done » before « text ». */
const firstStep = (a: Step, b: Step): Step => (a.at < b.at || (a.at === b.at && a.how <= b.how) ? a : b);

/** The first answer to a question counts; at the same instant the choice that sorts first. */
const firstAnswer = (a: Answer, b: Answer): Answer =>
  a.at < b.at || (a.at === b.at && a.choice <= b.choice) ? a : b;

function joinVideos(a: WatchedVideo, b: WatchedVideo): WatchedVideo {
  const aIsLater = a.positionAt > b.positionAt || (a.positionAt === b.positionAt && a.position >= b.position);
  return {
    step: a.step <= b.step ? a.step : b.step,
    played: unionOf(a.played, b.played),
    position: aIsLater ? a.position : b.position,
    positionAt: aIsLater ? a.positionAt : b.positionAt,
    reached: a.reached || b.reached,
  };
}

function joinRecords<T>(
  a: Record<string, T>,
  b: Record<string, T>,
  join: (a: T, b: T) => T,
): Record<string, T> {
  const joined = { ...a };
  for (const [key, value] of Object.entries(b)) {
    const known = Object.hasOwn(joined, key) ? joined[key] : undefined;
    joined[key] = known === undefined ? value : join(known, value);
  }
  return joined;
}

/** What both know. Idempotent, commutative, associative; neither argument is changed. Both must be of one course. */
export const mergeProgress = (a: CourseProgress, b: CourseProgress): CourseProgress => ({
  course: a.course,
  steps: joinRecords(a.steps, b.steps, firstStep),
  videos: joinRecords(a.videos, b.videos, joinVideos),
  attempts: joinRecords(a.attempts, b.attempts, (x, y) => joinRecords(x, y, firstAnswer)),
});

/** `progress` with one more fact of the same course; `progress` itself is not changed. */
export function applyEvent(progress: CourseProgress, event: LearningEvent): CourseProgress {
  switch (event.kind) {
    case 'step-done':
      return { ...progress, steps: joinRecords(progress.steps, stepsOf(event), firstStep) };
    case 'watched':
      return { ...progress, videos: joinRecords(progress.videos, videosOf(event), joinVideos) };
    case 'answered':
      return {
        ...progress,
        attempts: joinRecords(progress.attempts, attemptsOf(event), (x, y) => joinRecords(x, y, firstAnswer)),
      };
  }
}

const stepsOf = (event: StepDone): CourseProgress['steps'] => ({
  [event.step]: { at: event.at, how: event.how },
});

const videosOf = (event: Watched): CourseProgress['videos'] => ({
  [event.video]: {
    step: event.step,
    played: normalise(event.played),
    position: event.position,
    positionAt: event.at,
    reached: false,
  },
});

const attemptsOf = (event: Answered): CourseProgress['attempts'] => ({
  [event.attempt]: { [event.question]: { choice: event.choice, at: event.at } },
});
