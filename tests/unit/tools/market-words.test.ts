import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { ContractAnswer } from '../../../src/courses/tools/contract-grid.ts';
import { contractQuestions } from '../../../src/courses/tools/contract-grid.ts';
import { contractSummary, contractText } from '../../../src/courses/ui/tools/contract-words.ts';
import {
  commissionLines,
  commissionSummary,
  newCustomerWords,
  stockWords,
} from '../../../src/courses/ui/tools/market-words.ts';

const forty = { orders: 40, basket: 3_200 };

test('the example says what the lesson says', () => {
  expect(commissionLines(forty, { rate: 550, other: 900, customers: 8 })).toEqual([
    { name: 'Premier contrat, 5,5\u00a0%', month: '70,40\u00a0€', year: '844,80\u00a0€' },
    { name: 'Second contrat, 9\u00a0%', month: '115,20\u00a0€', year: '1\u202f382,40\u00a0€' },
    { name: 'Écart', month: '44,80\u00a0€', year: '537,60\u00a0€' },
  ]);
  const rates = { rate: 550, other: 900, customers: 8 };
  expect(commissionSummary(forty, rates)).toBe(
    'Commission\u00a0: 70,40\u00a0€ ou 115,20\u00a0€ par mois. L’écart est de 537,60\u00a0€ par an.',
  );
  expect(newCustomerWords(forty, rates)).toBe(
    'Un client nouveau vous revient à 8,80\u00a0€ avec le premier contrat, 14,40\u00a0€ avec le second.',
  );
});

test('one contract only, and no new customer to speak of', () => {
  expect(commissionLines(forty, { rate: 900, other: 900, customers: 0 })).toHaveLength(1);
  expect(commissionSummary(forty, { rate: 900, other: 900, customers: 0 })).toBe(
    'Commission\u00a0: 115,20\u00a0€ par mois, 1\u202f382,40\u00a0€ par an.',
  );
  expect(newCustomerWords(forty, { rate: 900, other: 900, customers: 0 })).toBeNull();
  expect(newCustomerWords(forty, { rate: 900, other: 900, customers: 8 })).toMatch(
    /14,40\u00a0€ de commission/,
  );
});

test('the stock in words', () => {
  expect(stockWords(6, 'third')).toBe('Sur 6\u00a0articles\u00a0: 2 sur la place de marché, 4 en boutique.');
  expect(stockWords(1, 'half')).toMatch(/trop peu pour partager\u00a0: gardez 1\u00a0article en boutique/);
  expect(stockWords(0, 'half')).toMatch(/^Stock vide/);
});

test('the letter asks only what is missing', () => {
  const answers = Object.fromEntries(
    contractQuestions.map((question, index): [string, ContractAnswer] => [
      question,
      index < 8 ? 'yes' : index < 10 ? 'ask' : 'no',
    ]),
  ) as Record<(typeof contractQuestions)[number], ContractAnswer>;
  expect(contractSummary(answers)).toBe(
    '18 sur 24. Réponses «\u00a0non\u00a0»\u00a0: 2. À demander\u00a0: 2.',
  );
  const lines = contractText('Place d’exemple', answers).split('\n');
  expect(lines.filter((line) => /^\d+\. /.test(line)).map((line) => Number.parseInt(line, 10))).toEqual([
    11, 12, 9, 10,
  ]);
});

test('any figures: sentences without NaN', () => {
  const rate = fc.integer({ min: 0, max: 10_000 });
  fc.assert(
    fc.property(
      fc.nat(100_000),
      fc.nat(10_000_000),
      rate,
      rate,
      fc.nat(100_000),
      (orders, basket, one, other, customers) => {
        const rates = { rate: one, other, customers };
        const said = [
          commissionSummary({ orders, basket }, rates),
          newCustomerWords({ orders, basket }, rates) ?? '',
          stockWords(orders, 'quarter'),
          ...commissionLines({ orders, basket }, rates).flatMap(({ name, month, year }) => [
            name,
            month,
            year,
          ]),
        ];
        for (const words of said) expect(words).not.toMatch(/NaN|Infinity|undefined|\bnull\b|--/);
      },
    ),
  );
});
