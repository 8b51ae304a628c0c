import type { ChoiceId, CourseId, QuestionId, StepId } from '../courses/course.ts';

/**
 * What a phone writes and sends. An event is a fact about one course; sending it twice changes nothing.
 * `at` is the phone's clock: a hint, clamped by the server to the time of receipt.
 */
export type LearningEvent = StepDone | Watched | Answered | Recalled | Deed;

interface Fact {
  /** UUID made by the phone; names the event in a refusal */
  id: string;
  course: CourseId;
  /** UTC ISO-8601 */
  at: string;
}

/** « J’ai terminé »; `text` when the transcript of a video step was read instead of watching. */
export interface StepDone extends Fact {
  kind: 'step-done';
  step: StepId;
  how: 'done' | 'text';
}

/** Seconds of one version of one video that were really played, and where playing stopped. */
export interface Watched extends Fact {
  kind: 'watched';
  step: StepId;
  /** version id of the video */
  video: string;
  /** half-open intervals of whole seconds, [from, to) */
  played: [number, number][];
  /** resume position in whole seconds */
  position: number;
}

/** One answer in one attempt; the first answer to each question counts. */
export interface Answered extends Fact {
  kind: 'answered';
  /** UUID of the attempt, made by the phone */
  attempt: string;
  question: QuestionId;
  choice: ChoiceId;
}

/**
 * One question asked again, days after the quiz (learning/recall.ts). It is no attempt: no result of a quiz ever depends
 * on it. The first answer counts. Since version 2.
 */
export interface Recalled extends Fact {
  kind: 'recalled';
  round: RecallRound;
  question: QuestionId;
  /** `skipped` when she passed on it */
  choice: ChoiceId;
}

export type RecallRound = 1 | 2;
/** Stands where an answer would: not the id of any choice. */
export const skipped = '';

/** « Fait dans ma boutique », as she declares it, or takes it back. Since version 2. */
export interface Deed extends Fact {
  kind: 'deed';
  done: boolean;
}

export const wireVersion = 2;
/** Batches of these versions are read: the current one and the two before it. */
export const acceptedWireVersions: readonly number[] = [wireVersion, wireVersion - 1, wireVersion - 2].filter(
  (version) => version >= 1,
);
export const maxEventsPerBatch = 500;

export interface SyncRequest {
  version: number;
  events: LearningEvent[];
}

/** The state of one course for one person, as it travels; see learning/progress.ts for the rules. */
export interface CourseProgress {
  course: CourseId;
  /** step id → when first done, and how */
  steps: Record<StepId, { at: string; how: 'done' | 'text' }>;
  /** video version id → what was watched of it */
  videos: Record<string, WatchedVideo>;
  /** attempt UUID → question id → first answer */
  attempts: Record<string, Answers>;
  /** round → question id → first answer; absent before the first */
  recalls?: Partial<Record<RecallRound, Answers>>;
  /** absent as long as she never declared nor took back */
  deed?: DeclaredDeed;
}

export type Answers = Record<QuestionId, { choice: ChoiceId; at: string }>;

/** Latest instant of each. It stands when it was declared after it was taken back: see learning/deed.ts. */
export type DeclaredDeed = Partial<Record<'declared' | 'withdrawn', string>>;

/** Seconds and resume position belong to one version of one video and never mix with another's. */
export interface WatchedVideo {
  step: StepId;
  /** sorted, disjoint, half-open intervals of whole seconds */
  played: [number, number][];
  /** seconds */
  position: number;
  /** when it stopped there; the latest wins */
  positionAt: string;
  /** enough of it was played once: stays true when the version is retired or forgotten (see learning/seen.ts) */
  reached: boolean;
}

/** The server's verdict on one answer. */
export interface Verdict {
  question: QuestionId;
  choice: ChoiceId;
  correct: boolean;
  answer: ChoiceId;
  explanation: string;
  /** the step that taught it */
  step: StepId;
}

/** What the server decided about one course; the phone never decides these. */
export interface CourseStanding {
  course: CourseId;
  seen: StepId[];
  quizPassed: boolean;
  completedAt: string | null;
  /** number of the attestation, once issued */
  attestation: string | null;
}

export interface SyncResponse {
  version: number;
  /** only the courses of the events sent, or all of them for an empty batch */
  progress: CourseProgress[];
  standing: CourseStanding[];
  /** verdicts for the answers in this batch, by attempt UUID */
  verdicts: Record<string, Verdict[]>;
}

/** 422: nothing was applied; the phone sets the named events aside and sends the rest again. */
export interface SyncRefusal {
  error: string;
  /** `index` in the batch sent, for an event whose id could not be read */
  refused: { index: number; id: string; reason: string; sentence: string }[];
}
