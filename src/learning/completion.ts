import type { Step, StepId } from '../courses/course.ts';

/** Grows with each change of the rule below; kept with each completion, so that one can say under which rule it was. */
export const completionRule = 1;

/**
 * A course is completed when every step it has today is seen and its quiz is passed. Once completed it stays so: the
 * caller keeps the first time and never asks again. Source: definitions, « course completed ».
 */
export const isCompleted = (
  course: { steps: readonly Pick<Step, 'id'>[] },
  seen: readonly StepId[],
  quizPassed: boolean,
): boolean => quizPassed && course.steps.every((step) => seen.includes(step.id));
