import fc from 'fast-check';
import { expect, test } from 'vitest';
import { completeOrders, countsADay } from '../../../src/courses/tools/rolling-count.ts';
import { completeWords } from '../../../src/courses/ui/tools/count-words.ts';

test('100 references in 20 days: 5 a day; 110 ask for 6, 90 for 5', () => {
  expect(countsADay(100, 20)).toBe(5);
  expect(countsADay(110, 20)).toBe(6);
  expect(countsADay(90, 20)).toBe(5);
});

test('jeu d’essai: 96 complete orders of 100 are 96 %', () => {
  expect(completeOrders(96, 100)).toEqual({ kind: 'rate', percent: 96n, reached: true });
});

test('no order is a dash, more complete ones than orders a sentence', () => {
  expect(completeOrders(0, 0)).toEqual({ kind: 'none' });
  expect(completeWords(completeOrders(0, 0))).toContain('—');
  expect(completeOrders(5, 4)).toEqual({ kind: 'impossible' });
  expect(completeWords(completeOrders(5, 4))).toContain('Vérifiez vos chiffres');
  expect(completeOrders(3, 0)).toEqual({ kind: 'impossible' });
});

test('half a percent goes up, and the goal looks at the exact share', () => {
  expect(completeOrders(189, 200)).toEqual({ kind: 'rate', percent: 95n, reached: false });
  expect(completeOrders(190, 200)).toEqual({ kind: 'rate', percent: 95n, reached: true });
});

test('all references are counted in time, with less than a day to spare', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 1, max: 366 }),
      (references, days) => {
        const each = countsADay(references, days);
        expect(each * days).toBeGreaterThanOrEqual(references);
        expect((each - 1) * days).toBeLessThan(references);
      },
    ),
  );
});

test('any two counts give a percentage from 0 to 100, a dash or a sentence', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      (complete, orders) => {
        const result = completeOrders(complete, orders);
        if (result.kind === 'rate') expect(result.percent >= 0n && result.percent <= 100n).toBe(true);
        expect(completeWords(result)).not.toMatch(/NaN|Infinity|undefined/);
      },
    ),
  );
});
