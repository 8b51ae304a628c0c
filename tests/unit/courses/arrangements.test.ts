import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arrangements, spread } from '../../../src/courses/arrangements.ts';

const question = fc.record({
  choices: fc.constantFrom(['a', 'b', 'c'], ['a', 'b', 'c', 'd']).map((ids) => ids.map((id) => ({ id }))),
  answer: fc.constantFrom('a', 'b', 'c'),
  ordered: fc.constant(false),
});
const quiz = fc
  .array(question, { minLength: 5, maxLength: 5 })
  .map((questions) => questions.map((item, index) => ({ ...item, ordered: index === 2 })));

test('every arrangement holds all five questions and all choices, numbers in order, answers spread', () => {
  fc.assert(
    fc.property(quiz, fc.integer({ min: 0, max: 1e9 }), (questions, seed) => {
      const found = arrangements(questions, seed);
      expect(found).toHaveLength(12);
      for (const { questions: order, choices } of found) {
        expect([...order].sort()).toEqual([0, 1, 2, 3, 4]);
        choices.forEach((chosen, index) => {
          const positions = questions[index]!.choices.map((_, place) => place);
          expect([...chosen].sort()).toEqual(positions);
          if (questions[index]!.ordered) expect(chosen).toEqual(positions);
        });
        expect(spread(questions, choices)).toBeLessThanOrEqual(2);
      }
      expect(arrangements(questions, seed)).toEqual(found);
    }),
    { numRuns: 200 },
  );
});
