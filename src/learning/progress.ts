import type { Answers, CourseProgress, LearningEvent, WatchedVideo } from './event.ts';
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
type Answer = Answers[string];

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

const joinAnswers = (a: Answers, b: Answers): Answers => joinRecords(a, b, firstAnswer);
const later = (a: string, b: string): string => (a > b ? a : b);

/** What is known of a course beside its id. */
type Facts = Partial<Omit<CourseProgress, 'course'>>;

/** Each part is a record; two values of one key are joined so. */
const joins: { [Part in keyof Facts]-?: Join<NonNullable<Facts[Part]>> } = {
  steps: firstStep,
  videos: joinVideos,
  attempts: joinAnswers,
  recalls: joinAnswers,
  deed: later,
};
type Join<Part> = (a: Part[keyof Part] & {}, b: Part[keyof Part] & {}) => Part[keyof Part];

/** What both know. Idempotent, commutative, associative; neither argument is changed. Both must be of one course. */
export function mergeProgress(a: CourseProgress, b: Facts): CourseProgress {
  const joined: Record<string, unknown> = { ...a };
  for (const [part, join] of Object.entries(joins) as [keyof Facts, Join<Record<string, object>>][]) {
    if (b[part])
      joined[part] = joinRecords(a[part] ?? {}, b[part], join as (x: unknown, y: unknown) => unknown);
  }
  return joined as unknown as CourseProgress;
}

/** `progress` with one more fact of the same course; `progress` itself is not changed. */
export const applyEvent = (progress: CourseProgress, event: LearningEvent): CourseProgress =>
  mergeProgress(progress, factsOf(event));

function factsOf(event: LearningEvent): Facts {
  const { at } = event;
  switch (event.kind) {
    case 'step-done':
      return { steps: { [event.step]: { at, how: event.how } } };
    case 'watched': {
      const { step, position } = event;
      const played = normalise(event.played);
      return { videos: { [event.video]: { step, played, position, positionAt: at, reached: false } } };
    }
    case 'answered':
      return { attempts: { [event.attempt]: { [event.question]: { choice: event.choice, at } } } };
    case 'recalled':
      return { recalls: { [event.round]: { [event.question]: { choice: event.choice, at } } } };
    case 'deed':
      return { deed: { [event.done ? 'declared' : 'withdrawn']: at } };
  }
}
