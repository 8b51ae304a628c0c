import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp } from '../../../src/courses/tools/fraction.ts';
import { streetYield } from '../../../src/courses/tools/passers-by.ts';

test('the example of the lesson: 6 visits a day, 36 in 6 days, about 2 orders', () => {
  const found = streetYield({ passers: 200, scanShare: 300, days: 6, orderShare: 500 });
  expect(roundHalfUp(found.visitsADay)).toBe(6n);
  expect(roundHalfUp(found.visits)).toBe(36n);
  expect(roundHalfUp(found.orders)).toBe(2n);
});

test('nothing is rounded on the way: 10 × 4 % is 0,4 a day and 2,4 in six days', () => {
  const found = streetYield({ passers: 10, scanShare: 400, days: 6, orderShare: 10_000 });
  expect(roundHalfUp(found.visitsADay)).toBe(0n);
  expect(roundHalfUp(found.visits)).toBe(2n);
  expect(found.orders.over * 10n).toBe(found.orders.under * 24n);
});

test('shares never make more people than there were', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.integer({ min: 0, max: 366 }),
      fc.integer({ min: 0, max: 10_000 }),
      (passers, scanShare, days, orderShare) => {
        const { visitsADay, visits, orders } = streetYield({ passers, scanShare, days, orderShare });
        expect(roundHalfUp(visitsADay)).toBeLessThanOrEqual(BigInt(passers));
        expect(roundHalfUp(visits)).toBeLessThanOrEqual(BigInt(passers * days));
        expect(orders.over * visits.under).toBeLessThanOrEqual(visits.over * orders.under);
      },
    ),
  );
});
