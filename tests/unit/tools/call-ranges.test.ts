import fc from 'fast-check';
import { expect, test } from 'vitest';
import { callRanges, callTime, halfOfCalls } from '../../../src/courses/tools/call-ranges.ts';

test('jeu d’essai: 15 calls of 4 minutes, 60 minutes, in two ranges', () => {
  const time = callTime(15, 400);
  expect(time).toBe(6000);
  expect(callRanges(time, 600, 960)).toEqual([
    { from: 600, to: 630 },
    { from: 960, to: 990 },
  ]);
});

test('ranges that overlap or pass midnight are refused', () => {
  expect(callRanges(6000, 600, 629)).toBeNull();
  expect(callRanges(6000, 600, 630)).not.toBeNull();
  expect(callRanges(6000, 600, 1411)).toBeNull();
  expect(callRanges(6000, 960, 600)).toBeNull();
});

test('two ranges always hold the calls, and waste less than two minutes', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 144_000 }),
      (calls, minutes) => {
        const time = callTime(calls, minutes);
        const room = halfOfCalls(time) * 200;
        expect(room).toBeGreaterThanOrEqual(time);
        expect(room - time).toBeLessThan(200);
      },
    ),
  );
});
