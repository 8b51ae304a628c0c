import { z } from 'zod';
import type { Catalogue } from '../courses/catalogue.ts';
import { Refusal } from '../platform/refusal.ts';
import { acceptedWireVersions, type Verdict } from './event.ts';
import { gradeAnswer } from './quiz.ts';

const shape = z.object({
  version: z.int(),
  course: z.string(),
  attempt: z.string().max(64),
  answers: z.array(z.object({ question: z.string(), choice: z.string() })).min(1).max(20), // prettier-ignore
});

/**
 * Grades answers without keeping anything: for people without an account. Only what was answered is revealed.
 * @throws Refusal, for the first thing that is wrong
 */
export function gradeAnswers(body: unknown, catalogue: Catalogue): Verdict[] {
  const result = shape.safeParse(body);
  if (!result.success) throw new Refusal('malformed');
  const { version, course: id, answers } = result.data;
  if (!acceptedWireVersions.includes(version)) throw new Refusal('unsupported-version');
  const course = catalogue.course(id);
  if (!course) throw new Refusal('course-unknown');
  const first = new Map(answers.toReversed().map(({ question, choice }) => [question, choice]));
  return [...first].flatMap(([question, choice]) => {
    const key = course.questions.find((one) => one.id === question);
    // a retired question has no key any more: nothing to say, nothing wrong
    if (!key && course.retired.includes(question)) return [];
    if (!key?.choices.includes(choice)) throw new Refusal('answer-unknown');
    return [gradeAnswer(key, choice)];
  });
}
