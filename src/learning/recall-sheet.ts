import type { ChoiceId, Question, StepId } from '../courses/course.ts';

/** What the page of the recall reads of one course, made at build: questions without their answers. */
export interface RecallSheet {
  title: string;
  questions: Question[];
  /** for each round, for each question, the order of its choices: indexes */
  orders: number[][][];
  stepLinks: Record<StepId, { url: string; title: string }>;
}

export const sheetUrl = (course: string): string => `/rappels/${course}.json`;

/** A question with its choices in the order of this round. */
export function questionOf(sheet: RecallSheet, round: 1 | 2, id: string): Question | undefined {
  const index = sheet.questions.findIndex((question) => question.id === id);
  const question = sheet.questions[index];
  const order = sheet.orders[round - 1]?.[index];
  if (!question || !order) return undefined;
  const choices: { id: ChoiceId; text: string }[] = order.map((place) => question.choices[place]!);
  return { ...question, choices };
}
