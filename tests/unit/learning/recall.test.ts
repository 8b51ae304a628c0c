import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { LearningEvent, Verdict } from '../../../src/learning/event.ts';
import {
  dueRecall,
  firstWholeAttempt,
  questionsToRecall,
  recallRule,
  roundOf,
} from '../../../src/learning/recall.ts';
import { answered, recalled } from '../../fixtures/facts.ts';
import { history, stateOf } from './histories.ts';
import { emptyProgress } from '../../../src/learning/progress.ts';

const taken = Date.parse('2026-11-20T08:00:00.000Z');
const after = (days: number) => new Date(taken + days * 86_400_000);
const quiz = (course: string, at = new Date(taken), id = `quiz-${course}`): LearningEvent[] =>
  [1, 2, 3, 4, 5].map((n) => answered(id, `${course}-q${n}`, 'a', at.toISOString()));
const state = (course: string, ...events: LearningEvent[]) => stateOf(events, emptyProgress(course));
const three = (round: 1 | 2, course: string, at: Date) =>
  [1, 2, 3].map((n) => recalled(round, `${course}-q${n}`, 'a', at.toISOString()));

describe('when', () => {
  test('two days after the first whole quiz, then seven; nothing before, nothing twice', () => {
    const fresh = state('06', ...quiz('06'));
    expect([0, 1.99, 2, 6.99, 7, 300].map((days) => roundOf(fresh, after(days)))).toEqual([
      undefined,
      undefined,
      1,
      1,
      2,
      2,
    ]);
    const once = state('06', ...quiz('06'), ...three(1, '06', after(2)));
    expect([3, 7].map((days) => roundOf(once, after(days)))).toEqual([undefined, 2]);
    const twice = state('06', ...quiz('06'), ...three(2, '06', after(8)));
    expect(roundOf(twice, after(9))).toBeUndefined();
  });

  test('an attempt left in the middle starts nothing; a later attempt moves nothing', () => {
    expect(firstWholeAttempt(state('06', ...quiz('06').slice(0, 4)))).toBeUndefined();
    const both = state('06', ...quiz('06'), ...quiz('06', after(5), 'again'));
    expect(firstWholeAttempt(both)?.at).toBe(new Date(taken).toISOString());
  });

  test('one at a time, the oldest quiz first, and not again the same half day', () => {
    const [old, young] = [state('08', ...quiz('08', after(-1))), state('06', ...quiz('06'))];
    expect(dueRecall([young, old], after(2.5))).toEqual({ course: '08', round: 1 });
    const oldDone = state('08', ...quiz('08', after(-1)), ...three(1, '08', after(2.5)));
    expect(dueRecall([young, oldDone], after(2.6))).toBeUndefined();
    expect(dueRecall([young, oldDone], after(3.1))).toEqual({ course: '06', round: 1 });
  });

  test('a round begun goes on at once', () => {
    const begun = state('06', ...quiz('06'), three(1, '06', after(2.5))[0]!);
    expect(dueRecall([state('08', ...quiz('08', after(-1))), begun], after(2.51))).toEqual({
      course: '06',
      round: 1,
    });
  });

  test('whatever the history, three answers in a round end it, on any phone', () => {
    fc.assert(
      fc.property(history, fc.integer({ min: 0, max: 40 }), (events, days) => {
        const progress = state('06', ...quiz('06'), ...events);
        const round = roundOf(progress, after(days));
        if (round === undefined) return;
        const end = stateOf(three(round, '06', after(days)), progress);
        expect(roundOf(end, after(days))).toBeUndefined();
      }),
    );
  });
});

describe('which', () => {
  const ids = [1, 2, 3, 4, 5].map((n) => `06-q${n}`);
  const wrong = (question: string): Verdict => ({
    question,
    choice: 'a',
    correct: false,
    answer: 'b',
    explanation: '',
    step: '06-2',
  });

  test('those missed first, then the rest in the order of the quiz', () => {
    const fresh = state('06', ...quiz('06'));
    expect(questionsToRecall(fresh, 1, ids, {}, {})).toEqual(['06-q1', '06-q2', '06-q3']);
    const missed = { x: [wrong('06-q4')], y: [wrong('06-q5'), wrong('06-q4')] };
    expect(questionsToRecall(fresh, 1, ids, missed, {})).toEqual(['06-q4', '06-q5', '06-q1']);
  });

  test('the second time: missed again, then what was not asked', () => {
    const once = state('06', ...quiz('06'), ...three(1, '06', after(2)));
    expect(questionsToRecall(once, 2, ids, {}, { 1: [wrong('06-q2')] })).toEqual(['06-q2', '06-q4', '06-q5']);
  });

  test('what was answered in the round stays in it, and there are always three different ones', () => {
    fc.assert(
      fc.property(
        history,
        fc.subarray(ids),
        fc.constantFrom(1 as const, 2 as const),
        (events, missed, round) => {
          const progress = state('06', ...events);
          const asked = questionsToRecall(
            progress,
            round,
            ids,
            { x: missed.map(wrong) },
            { 1: missed.map(wrong) },
          );
          expect(new Set(asked).size).toBe(recallRule.questions);
          for (const id of Object.keys(progress.recalls?.[round] ?? {}).slice(0, 3))
            expect(asked).toContain(id);
        },
      ),
    );
  });
});
