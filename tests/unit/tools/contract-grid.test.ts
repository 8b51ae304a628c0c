import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type ContractAnswer,
  type ContractAnswers,
  bestScore,
  contractQuestions,
  scoreContract,
} from '../../../src/courses/tools/contract-grid.ts';

const answered = (given: readonly (ContractAnswer | '')[]): ContractAnswers =>
  Object.fromEntries(
    contractQuestions.map((question, index) => [question, given[index] ?? '']),
  ) as ContractAnswers;

test('jeu d’essai: 8 yes, 2 to ask, 2 no make 18 out of 24', () => {
  const found = scoreContract(answered([...Array<'yes'>(8).fill('yes'), 'ask', 'ask', 'no', 'no']));
  expect(found).toEqual({ score: 18, yes: 8, ask: ['elsewhere', 'prices'], no: ['export', 'dispute'] });
  expect(bestScore).toBe(24);
});

test('no answer is a question to ask', () => {
  const found = scoreContract(answered([]));
  expect(found.score).toBe(12);
  expect(found.ask).toEqual([...contractQuestions]);
});

test('any answers: each question counted once, a score from 0 to 24', () => {
  const any = fc.array(fc.constantFrom<ContractAnswer | ''>('yes', 'ask', 'no', ''), {
    minLength: 12,
    maxLength: 12,
  });
  fc.assert(
    fc.property(any, (given) => {
      const found = scoreContract(answered(given));
      expect(found.yes + found.ask.length + found.no.length).toBe(12);
      expect(found.score).toBe(found.yes * 2 + found.ask.length);
      expect(found.score >= 0 && found.score <= bestScore).toBe(true);
    }),
  );
});
