import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  clampTo,
  countSeconds,
  type Interval,
  normalise,
  secondsNeeded,
  unionOf,
} from '../../../src/learning/watched.ts';
import { interval } from './histories.ts';

const list = fc.array(interval, { maxLength: 10 });
const secondsOf = (intervals: readonly Interval[]) =>
  new Set(intervals.flatMap(([from, to]) => Array.from({ length: to - from }, (_, index) => from + index)));

test('the union holds exactly the seconds of both, counted once', () => {
  fc.assert(
    fc.property(list, list, (a, b) => {
      const union = unionOf(a, b);
      expect(secondsOf(union)).toEqual(new Set([...secondsOf(a), ...secondsOf(b)]));
      expect(countSeconds(union)).toBe(secondsOf(union).size);
      expect(normalise(union)).toEqual(union);
    }),
  );
});

test('29 rapid seeks add nothing; replaying adds nothing', () => {
  const seeks = Array.from({ length: 29 }, (_, index): Interval => [index * 10, index * 10]);
  expect(normalise(seeks)).toEqual([]);
  expect(countSeconds(unionOf([[0, 60]], [[0, 60], [10, 30]]))).toBe(60); // prettier-ignore
});

test('malformed intervals are dropped and the end is cut at the length', () => {
  expect(normalise([[5, 2], [-3, 4], [1.5, 3], [Number.NaN, 2], [0, Infinity]])).toEqual([]); // prettier-ignore
  expect(clampTo([[0, 13]], 12)).toEqual([[0, 12]]);
});

test.each([
  [10, 7],
  [119, 84],
  [120, 96],
  [240, 192],
  [241, 217],
  [300, 270],
  [1, 1],
  [2, 1],
])('a video of %i s needs %i s', (seconds, needed) => expect(secondsNeeded(seconds)).toBe(needed));

test('everything but the last 5 % is always enough', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2, max: 3600 }), (seconds) => {
      expect(secondsNeeded(seconds)).toBeLessThanOrEqual((95 * seconds) / 100);
      expect(secondsNeeded(seconds)).toBeGreaterThanOrEqual(1);
    }),
  );
});
