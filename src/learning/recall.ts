import type { CourseId, QuestionId } from '../courses/course.ts';
import type { Answers, CourseProgress, RecallRound, Verdict } from './event.ts';
import { questionsPerQuiz, type Verdicts } from './verdict-memory.ts';

/**
 * Spaced recall: two days and seven days after her first whole quiz of a course, three of its questions come back, those
 * she missed first. Counted from the first whole attempt, passed or not: that is when forgetting begins. A round that was
 * not taken gives way to the next one and is never owed; at most one is offered in twelve hours.
 */
export const recallRule = { questions: 3, days: [2, 7], hoursBetween: 12 } as const;

const hour = 3_600_000;

export interface DueRecall {
  course: CourseId;
  round: RecallRound;
}

const instants = (answers: Answers): string[] => Object.values(answers).map(({ at }) => at);
const latest = (all: readonly string[]): string => all.reduce((last, at) => (at > last ? at : last), '');

/** The first attempt with all its answers, by the time of its last one; undefined before there is one. */
export function firstWholeAttempt(progress: CourseProgress): { at: string; answers: Answers } | undefined {
  return Object.values(progress.attempts)
    .filter((answers) => Object.keys(answers).length >= questionsPerQuiz)
    .map((answers) => ({ at: latest(instants(answers)), answers }))
    .sort((a, b) => (a.at < b.at ? -1 : 1))[0];
}

/** The round this course is in at `now`, if she has not been through it. */
export function roundOf(progress: CourseProgress, now: Date): RecallRound | undefined {
  const taken = firstWholeAttempt(progress);
  if (!taken) return undefined;
  const days = (now.getTime() - Date.parse(taken.at)) / (24 * hour);
  const [first, second] = recallRule.days;
  const round = days >= second ? 2 : days >= first ? 1 : undefined;
  return round !== undefined && answered(progress, round) < recallRule.questions ? round : undefined;
}

const answered = (progress: CourseProgress, round: RecallRound): number =>
  Object.keys(progress.recalls?.[round] ?? {}).length;

/** What to offer now: a round begun, else the one whose quiz is the oldest. */
export function dueRecall(states: readonly CourseProgress[], now: Date): DueRecall | undefined {
  const due = states
    .flatMap((progress) => {
      const round = roundOf(progress, now);
      return round === undefined ? [] : [{ progress, round, taken: firstWholeAttempt(progress)!.at }];
    })
    .sort((a, b) => (a.taken < b.taken ? -1 : 1));
  const begun = due.find(({ progress, round }) => answered(progress, round) > 0);
  const next = begun ?? (restedSince(states, now) ? due[0] : undefined);
  return next && { course: next.progress.course, round: next.round };
}

function restedSince(states: readonly CourseProgress[], now: Date): boolean {
  const last = latest(
    states.flatMap(({ recalls }) => Object.values(recalls ?? {}).flatMap((answers) => instants(answers))),
  );
  return last === '' || now.getTime() - Date.parse(last) >= recallRule.hoursBetween * hour;
}

/**
 * The three questions of a round among `available`: those already answered in it stay, then those missed most often in
 * the quiz and in the round before, then those the round before did not ask, then the others in the order of the quiz.
 */
export function questionsToRecall(
  progress: CourseProgress,
  round: RecallRound,
  available: readonly QuestionId[],
  attempts: Verdicts,
  recalled: Partial<Record<RecallRound, Verdict[]>>,
): QuestionId[] {
  const verdicts = [...Object.values(attempts).flat(), ...(round === 2 ? (recalled[1] ?? []) : [])];
  const misses = (id: QuestionId) =>
    verdicts.filter(({ question, correct }) => question === id && !correct).length;
  const here = progress.recalls?.[round] ?? {};
  const before = round === 2 ? (progress.recalls?.[1] ?? {}) : {};
  const rank = (id: QuestionId): [number, number, number] => [
    Object.hasOwn(here, id) ? 0 : 1,
    -misses(id),
    Object.hasOwn(before, id) ? 1 : 0,
  ];
  return available
    .map((id, index) => ({ id, order: [...rank(id), index] }))
    .sort((a, b) => firstDifference(a.order, b.order))
    .slice(0, recallRule.questions)
    .map(({ id }) => id);
}

const firstDifference = (a: readonly number[], b: readonly number[]): number =>
  a.map((value, index) => value - b[index]!).find((difference) => difference !== 0) ?? 0;
