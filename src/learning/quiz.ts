import type { QuestionKey } from '../courses/course.ts';
import type { CourseProgress, Verdict } from './event.ts';

/** An attempt passes with 4 right first answers out of 5. Source: definitions, « quiz passed ». */
export const quizRule = { questions: 5, right: 4 } as const;

type Attempt = CourseProgress['attempts'][string];

/** The verdict on one answer: whether it is right, the right one, why, and the step that taught it. */
export const gradeAnswer = (key: QuestionKey, choice: string): Verdict => ({
  question: key.id,
  choice,
  correct: choice === key.answer,
  answer: key.answer,
  explanation: key.explanation,
  step: key.step,
});

/** Whether one attempt passes. Retired questions count for nothing: their keys are gone. */
export function attemptPasses(keys: readonly QuestionKey[], attempt: Attempt): boolean {
  const answered = keys.filter((key) => Object.hasOwn(attempt, key.id));
  const right = answered.filter((key) => attempt[key.id]!.choice === key.answer);
  return answered.length >= quizRule.questions && right.length >= quizRule.right;
}

/** Right answers of the best complete attempt; null when none is complete under today's questions. */
export function bestAttempt(
  keys: readonly QuestionKey[],
  attempts: Readonly<Record<string, Attempt>>,
): number | null {
  const scores = Object.values(attempts).flatMap((attempt) => {
    const answered = keys.filter((key) => Object.hasOwn(attempt, key.id));
    if (answered.length < quizRule.questions) return [];
    return [answered.filter((key) => attempt[key.id]!.choice === key.answer).length];
  });
  return scores.length === 0 ? null : Math.max(...scores);
}

/** Whether any attempt passes: attempts are unlimited and never add up. */
export const quizPassed = (
  keys: readonly QuestionKey[],
  attempts: Readonly<Record<string, Attempt>>,
): boolean => Object.values(attempts).some((attempt) => attemptPasses(keys, attempt));
