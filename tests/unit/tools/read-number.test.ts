import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatEuros, formatFixed, formatScaled } from '../../../src/courses/tools/format-number.ts';
import {
  type NumberRule,
  minutes,
  price,
  rate,
  readNumber,
  whole,
} from '../../../src/courses/tools/read-number.ts';

const weight: NumberRule = { decimals: 3, min: 0, max: 1_000_000 };
const value = (typed: string, rule: NumberRule) => {
  const reading = readNumber(typed, rule);
  return reading.ok ? reading.value : reading.error;
};

describe('what is accepted', () => {
  test.each([
    ['12,5', price, 1250],
    ['12.5', price, 1250],
    ['1 200', price, 120_000],
    ['1\u00a0200,00\u00a0€', price, 120_000],
    ['1\u202f200€', price, 120_000],
    ['5,5 %', rate, 550],
    ['1.200', weight, 1200],
    ['1.200', price, 120],
    ['12,', price, 1200],
    [',5', price, 50],
    ['0', price, 0],
    ['100 000', price, 10_000_000],
    ['100 000', whole, 100_000],
    ['007', whole, 7],
    ['1 440', minutes, 144_000],
  ])('%j', (typed, rule, expected) => expect(value(typed, rule)).toBe(expected));
});

describe('what gets a sentence', () => {
  test.each([
    ['', price, 'Remplissez ce champ'],
    [' \u202f', price, 'Remplissez ce champ'],
    ['€', price, 'Remplissez ce champ'],
    ['-3', price, 'Écrivez un nombre, par exemple 12,50'],
    ['dix', price, 'Écrivez un nombre, par exemple 12,50'],
    ['1.200,50', price, 'Écrivez un nombre, par exemple 12,50'],
    ['1,2,3', price, 'Écrivez un nombre, par exemple 12,50'],
    [',', price, 'Écrivez un nombre, par exemple 12,50'],
    ['1e3', price, 'Écrivez un nombre, par exemple 12,50'],
    ['٣', price, 'Écrivez un nombre, par exemple 12,50'],
    ['12,345', price, 'Deux chiffres après la virgule au plus'],
    ['1,2345', weight, 'Trois chiffres après la virgule au plus'],
    ['100 000,01', price, 'Entre 0 et 100\u202f000'],
    ['101', rate, 'Entre 0 et 100'],
    ['1441', minutes, 'Entre 0 et 1\u202f440'],
    ['2,5', whole, 'Écrivez un nombre entier'],
    ['1.000', whole, 'Écrivez un nombre entier'],
    ['100001', whole, 'Entre 0 et 100\u202f000'],
    ['9'.repeat(400), whole, 'Entre 0 et 100\u202f000'],
  ])('%j', (typed, rule, sentence) => expect(value(typed, rule)).toBe(sentence));

  test('a tool may have its own sentence for an empty field', () => {
    expect(value('', { ...price, empty: 'Écrivez le prix' })).toBe('Écrivez le prix');
  });
});

const rules = fc.constantFrom(price, rate, minutes, whole, weight);

test('any text gives an integer within the bounds or a sentence, never NaN or Infinity', () => {
  const texts = fc.oneof(
    fc.string({ unit: 'grapheme' }),
    fc.string({ unit: fc.constantFrom(...'0123456789., €%-\u00a0\u202feE'.split('')) }),
  );
  fc.assert(
    fc.property(texts, rules, (typed, rule) => {
      const reading = readNumber(typed, rule);
      if (reading.ok) {
        expect(Number.isSafeInteger(reading.value)).toBe(true);
        expect(reading.value).toBeGreaterThanOrEqual(rule.min);
        expect(reading.value).toBeLessThanOrEqual(rule.max);
      } else expect(reading.error).toMatch(/^[A-ZÉ].{8,}/);
    }),
  );
});

test('what we write, we read back', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), (cents) => {
      expect(value(formatEuros(cents), price)).toBe(cents);
      expect(value(formatScaled(cents, 2), price)).toBe(cents);
    }),
  );
});

test('numbers are written in French', () => {
  expect(formatEuros(123_456_750)).toBe('1\u202f234\u202f567,50\u00a0€');
  expect(formatEuros(-5)).toBe('-0,05\u00a0€');
  expect(formatScaled(550, 2)).toBe('5,5');
  expect(formatScaled(1000, 2)).toBe('10');
  expect(formatScaled(100, 0)).toBe('100');
  expect(formatFixed(1250, 2)).toBe('12,50');
});
