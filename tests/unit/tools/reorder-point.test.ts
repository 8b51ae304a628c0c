import fc from 'fast-check';
import { expect, test } from 'vitest';
import { reorderPoint } from '../../../src/courses/tools/reorder-point.ts';

test('jeu d’essai: 1,5 a day, 4 days, 2 kept: 8', () => {
  expect(reorderPoint(150, 4, 2)).toBe(8n);
});

test('the other figures of the lessons', () => {
  expect(reorderPoint(150, 8, 2)).toBe(14n);
  expect(reorderPoint(300, 4, 2)).toBe(14n);
  expect(reorderPoint(300, 6, 4)).toBe(22n);
  expect(reorderPoint(200, 5, 3)).toBe(13n);
});

test('a part of a piece counts as one', () => {
  expect(reorderPoint(110, 3, 0)).toBe(4n);
  expect(reorderPoint(100, 3, 0)).toBe(3n);
  expect(reorderPoint(0, 4, 2)).toBe(2n);
});

test('it always covers the sales until the delivery, and one piece less would not', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 100_000 }),
      (sales, days, safety) => {
        const room = (reorderPoint(sales, days, safety) - BigInt(safety)) * 100n;
        const sold = BigInt(sales) * BigInt(days);
        expect(room >= sold).toBe(true);
        expect(room - sold < 100n).toBe(true);
      },
    ),
  );
});
