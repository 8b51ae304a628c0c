import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gradeAnswers } from '../../../src/learning/grade-answers.ts';
import { isRefusal } from '../../../src/platform/refusal.ts';
import { smallCatalogue } from '../../fixtures/small-catalogue.ts';

const grade = (answers: unknown, rest: object = {}) =>
  gradeAnswers({ version: 1, course: '06', attempt: 'x', answers, ...rest }, smallCatalogue);

test('only what was answered is revealed, and the first answer counts', () => {
  const verdicts = grade([
    { question: '06-q1', choice: 'a' },
    { question: '06-q1', choice: 'b' },
  ]);
  expect(verdicts).toEqual([
    { question: '06-q1', choice: 'a', correct: false, answer: 'b', explanation: 'Parce que.', step: '06-2' },
  ]);
  expect(grade([{ question: '06-q9', choice: 'a' }])).toEqual([]);
});

test.each([
  ['an unknown question', () => grade([{ question: '08-q1', choice: 'a' }]), 'answer-unknown'],
  ['an unknown choice', () => grade([{ question: '06-q1', choice: 'z' }]), 'answer-unknown'],
  ['no answer', () => grade([]), 'malformed'],
  ['an unknown course', () => grade([{ question: 'a', choice: 'a' }], { course: '77' }), 'course-unknown'],
  ['another version', () => grade([{ question: 'a', choice: 'a' }], { version: 9 }), 'unsupported-version'],
])('%s is refused', (_, run, code) => expect(run).toThrow(expect.objectContaining({ code })));

test('whatever arrives is graded or refused, never an accident', () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (body, answers) => {
      for (const run of [() => gradeAnswers(body, smallCatalogue), () => grade(answers)]) {
        try {
          run();
        } catch (error) {
          expect(isRefusal(error)).toBe(true);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
