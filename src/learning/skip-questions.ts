import type { QuestionId } from '../courses/course.ts';
import { type RecallRound, skipped } from './event.ts';
import { record } from './log.ts';

/** She passes on these questions of this round: they do not come back in it, on any phone. */
export async function skipQuestions(
  course: string,
  round: RecallRound,
  questions: readonly QuestionId[],
): Promise<void> {
  for (const question of questions)
    await record({ kind: 'recalled', course, round, question, choice: skipped });
}
