import type { Catalogue } from '../courses/catalogue.ts';
import type { Answered, CourseProgress, LearningEvent, Verdict } from './event.ts';
import { gradeAnswer } from './quiz.ts';

/**
 * The verdict on every answer of a batch, by attempt. The first answer to each question is the one that is judged,
 * whatever was sent later. Retired questions have no key, so no verdict.
 */
export function gradeBatch(
  catalogue: Catalogue,
  progress: readonly CourseProgress[],
  events: readonly LearningEvent[],
): Record<string, Verdict[]> {
  const answered = events.filter((event): event is Answered => event.kind === 'answered');
  const verdicts: Record<string, Verdict[]> = {};
  const graded = new Set<string>();
  for (const { course, attempt, question } of answered) {
    const key = catalogue.course(course)?.questions.find(({ id }) => id === question);
    const first = progress.find((one) => one.course === course)?.attempts[attempt]?.[question];
    if (!key || !first || graded.has(`${attempt} ${question}`)) continue;
    graded.add(`${attempt} ${question}`);
    (verdicts[attempt] ??= []).push(gradeAnswer(key, first.choice));
  }
  return verdicts;
}
