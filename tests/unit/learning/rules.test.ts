import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { QuestionKey } from '../../../src/courses/course.ts';
import { isCompleted } from '../../../src/learning/completion.ts';
import type { LearningEvent } from '../../../src/learning/event.ts';
import { attemptPasses, bestAttempt, gradeAnswer, quizPassed } from '../../../src/learning/quiz.ts';
import { clampInstant } from '../../../src/learning/received.ts';
import { markReached, seenSteps } from '../../../src/learning/seen.ts';
import { judge } from '../../../src/learning/standing.ts';
import { smallCatalogue } from '../../fixtures/small-catalogue.ts';
import { event, stateOf } from './histories.ts';

const course = {
  steps: [
    { id: '06-1', kind: 'video' as const },
    { id: '06-2', kind: 'lecture' as const },
    { id: '06-7', kind: 'quiz' as const },
  ],
};
const lengthOf = (video: string) => (video.startsWith('demo') ? 20 : undefined);
const at = '2026-11-20T08:00:00.000Z';
const watched = (video: string, from: number, to: number): LearningEvent => ({
  kind: 'watched',
  id: 'x',
  course: '06',
  at,
  step: '06-1',
  video,
  played: [[from, to]],
  position: to,
});
const done = (step: string, how: 'done' | 'text' = 'done'): LearningEvent => ({
  kind: 'step-done',
  id: 'x',
  course: '06',
  at,
  step,
  how,
});

test('what is remembered and declared changes no result of a course', () => {
  const other = (kind: string) => event.filter((one) => (one.kind === 'recalled' || one.kind === 'deed') === (kind === 'new')); // prettier-ignore
  fc.assert(
    fc.property(fc.array(other('old')), fc.array(other('new')), (facts, more) => {
      const judged = (events: LearningEvent[]) => {
        const record = {
          progress: stateOf(events),
          quizPassed: false,
          completedAt: null,
          completedRule: null,
        };
        const { seen, quizPassed: passed, completedAt } = judge(smallCatalogue, record, new Date(at));
        return {
          seen,
          passed,
          completedAt,
          best: bestAttempt(smallCatalogue.course('06')!.questions, record.progress.attempts),
        };
      };
      expect(judged([...facts, ...more])).toEqual(judged(facts));
    }),
  );
});

describe('a step seen', () => {
  test('a video: enough seconds of one version; two versions do not add up', () => {
    const halves = stateOf([watched('demo-a', 0, 10), watched('demo-b', 10, 20)]);
    expect(seenSteps(course, halves, lengthOf, false)).toEqual([]);
    expect(seenSteps(course, stateOf([watched('demo-a', 0, 14)]), lengthOf, false)).toEqual(['06-1']);
  });

  test('a video: its text read is the same credit', () => {
    expect(seenSteps(course, stateOf([done('06-1', 'text')]), lengthOf, false)).toEqual(['06-1']);
  });

  test('the credit stays when the version is forgotten', () => {
    const reached = markReached(stateOf([watched('demo-a', 0, 14)]), lengthOf);
    expect(seenSteps(course, reached, () => undefined, false)).toEqual(['06-1']);
    expect(seenSteps(course, stateOf([watched('unknown', 0, 14)]), lengthOf, false)).toEqual([]);
  });

  test('the quiz: passed, whatever was marked', () => {
    expect(seenSteps(course, stateOf([done('06-7')]), lengthOf, false)).toEqual([]);
    expect(seenSteps(course, stateOf([]), lengthOf, true)).toEqual(['06-7']);
  });
});

const keys: QuestionKey[] = [1, 2, 3, 4, 5].map((n) => ({
  id: `06-q${n}`,
  answer: 'b',
  explanation: 'Parce que.',
  step: '06-2',
  choices: ['a', 'b', 'c'],
}));
const attemptOf = (choices: string) =>
  Object.fromEntries([...choices].map((choice, index) => [`06-q${index + 1}`, { choice, at }]));

describe('the quiz', () => {
  test('passes with 4 of 5 in one attempt of five answers', () => {
    expect(attemptPasses(keys, attemptOf('bbbba'))).toBe(true);
    expect(attemptPasses(keys, attemptOf('bbbaa'))).toBe(false);
    expect(attemptPasses(keys, attemptOf('bbbb'))).toBe(false);
  });

  test('attempts never add up', () => {
    expect(quizPassed(keys, { one: attemptOf('bbbaa'), two: attemptOf('aaabb') })).toBe(false);
    expect(quizPassed(keys, { one: attemptOf('bbbaa'), two: attemptOf('bbbbb') })).toBe(true);
    expect(quizPassed([], { one: attemptOf('bbbbb') })).toBe(false);
  });

  test('a verdict names the step that taught it', () => {
    expect(gradeAnswer(keys[0]!, 'a')).toMatchObject({ correct: false, answer: 'b', step: '06-2' });
    expect(gradeAnswer(keys[0]!, 'b').correct).toBe(true);
  });
});

test('a course is completed when all is seen and the quiz passed', () => {
  expect(isCompleted(course, ['06-1', '06-2', '06-7'], true)).toBe(true);
  expect(isCompleted(course, ['06-1', '06-2'], true)).toBe(false);
  expect(isCompleted(course, ['06-1', '06-2', '06-7'], false)).toBe(false);
});

describe('a phone’s clock', () => {
  const receipt = new Date('2026-11-20T08:00:00.000Z');
  test.each(['2031-01-01T00:00:00Z', '1970-01-01T00:00:00Z', 'hier', '', '+275760-09-13T00:00:00.001Z'])(
    '%j becomes the time of receipt',
    (claimed) => expect(clampInstant(claimed, receipt)).toBe(receipt.toISOString()),
  );

  test('keeps the order of believable times, never passes the receipt, and is idempotent', () => {
    const time = fc.date({ min: new Date('2020-01-01'), max: new Date('2040-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(time, time, time, (a, b, now) => {
        const [x, y] = [clampInstant(a.toISOString(), now), clampInstant(b.toISOString(), now)];
        if (a <= b) expect(x <= y).toBe(true);
        expect(x <= now.toISOString()).toBe(true);
        expect(clampInstant(x, now)).toBe(x);
      }),
    );
  });
});
