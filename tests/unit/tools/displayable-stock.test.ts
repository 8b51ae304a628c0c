import fc from 'fast-check';
import { expect, test } from 'vitest';
import { displayableStock, usualSafety } from '../../../src/courses/tools/displayable-stock.ts';
import { stockWords } from '../../../src/courses/ui/tools/stock-words.ts';

const line = (physical: number, reserved: number, safety: number | null = null) =>
  displayableStock({ physical, reserved, safety });

test('jeu d’essai: what may be promised', () => {
  expect(line(8, 2)).toEqual({ safety: 1, displayable: 5, overbooked: false });
  expect(line(40, 6)).toEqual({ safety: 4, displayable: 30, overbooked: false });
  expect(line(1, 0)).toEqual({ safety: 1, displayable: 0, overbooked: false });
  expect(line(3, 3)).toEqual({ safety: 1, displayable: 0, overbooked: false });
  expect(stockWords(line(1, 0))).toBe('appelez-nous');
  expect(stockWords(line(8, 2))).toBe('5');
});

test('the quiz: 12 on the shelf, 3 reserved, 7 to promise', () => {
  expect(line(12, 3)).toEqual({ safety: 2, displayable: 7, overbooked: false });
});

test('the tenth is reckoned in whole numbers: 30 keeps 3, 31 keeps 4, nothing still keeps 1', () => {
  expect([0, 1, 10, 11, 30, 31, 100_000].map(usualSafety)).toEqual([1, 1, 1, 2, 3, 4, 10_000]);
});

test('a unique piece taken off the shelf may keep 0', () => {
  expect(line(1, 0, 0).displayable).toBe(1);
});

test('more reservations than stock is said, and nothing is promised', () => {
  expect(line(4, 5)).toEqual({ safety: 1, displayable: 0, overbooked: true });
  expect(stockWords(line(4, 5))).toBe('Vérifiez\u00a0: plus de réservations que de stock');
});

test('never below zero, and never more than what is free', () => {
  const count = fc.integer({ min: 0, max: 100_000 });
  fc.assert(
    fc.property(count, count, fc.option(count), (physical, reserved, safety) => {
      const stock = line(physical, reserved, safety);
      expect(Number.isSafeInteger(stock.displayable)).toBe(true);
      expect(stock.displayable).toBeGreaterThanOrEqual(0);
      expect(stock.displayable).toBeLessThanOrEqual(Math.max(0, physical - reserved));
      if (safety === null) {
        expect(stock.safety).toBeGreaterThanOrEqual(1);
        expect(stock.safety * 10).toBeGreaterThanOrEqual(physical);
        expect((stock.safety - 1) * 10).toBeLessThan(Math.max(1, physical));
      }
    }),
  );
});
