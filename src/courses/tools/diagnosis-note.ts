/**
 * What the diagnosis leaves on the phone, under the note `tool:autodiagnostic`, for « mon parcours » and other tools:
 *
 *     { version: 1,
 *       answers: [1, 2, 0, …],               // twelve of 0, 1, 2 or null, in the order of the questions
 *       result: null                         // until all twelve are answered
 *             | { marks: { presence: 3, catalogue: 1, orders: 2, collection: 0, payment: 1, rules: 1 },
 *                 total: 8,                   // of 24
 *                 level: 'starting',          // or 'organising', 'growing'
 *                 courses: ['06', '04', '11'] } }
 *
 * `result` is there so that « mes données » shows it; who reads the note takes `readDiagnosisNote`, which reckons it
 * again from the answers, so that a note written before a change of the rules follows them.
 */
import { type Answer, type Answers, type Diagnosis, diagnose, questionCount } from './diagnosis.ts';

/** name of the tool; its note is `tool:` followed by it */
export const diagnosisTool = 'autodiagnostic';

export interface DiagnosisNote {
  version: 1;
  answers: Answers;
  result: Diagnosis | null;
}

export const noAnswers: Answers = Array.from({ length: questionCount }, () => null);

export const diagnosisNote = (answers: Answers): DiagnosisNote => ({
  version: 1,
  answers,
  result: diagnose(answers),
});

const isAnswer = (value: unknown): value is Answer => value === 0 || value === 1 || value === 2;

/** @returns undefined for anything that is not such a note; an answer that cannot be read is not answered yet */
export function readDiagnosisNote(stored: unknown): DiagnosisNote | undefined {
  if (typeof stored !== 'object' || stored === null || !('answers' in stored)) return undefined;
  const { answers } = stored;
  if (!Array.isArray(answers)) return undefined;
  const list: unknown[] = answers;
  return diagnosisNote(noAnswers.map((_, index) => (isAnswer(list[index]) ? list[index] : null)));
}
