import type { CourseId } from '../courses/course.ts';
import type { CourseProgress, Verdict } from './event.ts';

/** Verdicts this phone received, by attempt: only to show them again. The server trusts none of them. */
export type Verdicts = Record<string, Verdict[]>;

export const verdictsKey = (course: CourseId): string => `verdicts:${course}`;

/** Both, without repeating a question within an attempt; the newer verdict wins. */
export function joinVerdicts(known: Verdicts, received: Verdicts): Verdicts {
  const joined = { ...known };
  for (const [attempt, verdicts] of Object.entries(received)) {
    const byQuestion = new Map((joined[attempt] ?? []).map((verdict) => [verdict.question, verdict]));
    for (const verdict of verdicts) byQuestion.set(verdict.question, verdict);
    joined[attempt] = [...byQuestion.values()];
  }
  return joined;
}

/** Right answers of one attempt, as far as verdicts are known. */
export const rightAnswers = (verdicts: readonly Verdict[]): number =>
  verdicts.filter((verdict) => verdict.correct).length;

/** What the phone may show before the server decides: some attempt has 4 right answers. */
export const looksPassed = (verdicts: Verdicts): boolean =>
  Object.values(verdicts).some((attempt) => rightAnswers(attempt) >= rightToPass);

export const questionsPerQuiz = 5;
export const rightToPass = 4;

/** First answers without a verdict yet, the attempt begun last at the end. */
export function ungraded(
  progress: CourseProgress,
  verdicts: Verdicts,
): { attempt: string; question: string; choice: string }[] {
  const begun = (answers: Record<string, { at: string }>): string =>
    Object.values(answers).reduce((first, { at }) => (at < first ? at : first), '~');
  const attempts = Object.entries(progress.attempts).sort(([, a], [, b]) => (begun(a) < begun(b) ? -1 : 1));
  return attempts.flatMap(([attempt, answers]) => {
    const graded = new Set((verdicts[attempt] ?? []).map((verdict) => verdict.question));
    return Object.entries(answers)
      .filter(([question]) => !graded.has(question))
      .map(([question, { choice }]) => ({ attempt, question, choice }));
  });
}
