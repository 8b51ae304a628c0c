import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { checkReviews } from '../../../src/cli/build/check-reviews.ts';
import { graceDays, lateReviews } from '../../../src/courses/review-dates.ts';

const review = new Date('2027-11-22');
const late = (today: string) => lateReviews([{ name: 'course 06', review }], new Date(today));

describe('a review date', () => {
  test('says nothing before, warns from the day on, forbids after 60 days', () => {
    expect(late('2027-11-21T23:59:59Z')).toEqual([]);
    expect(late('2027-11-22')).toEqual([{ name: 'course 06', days: 0, expired: false }]);
    expect(late('2028-01-21')).toEqual([{ name: 'course 06', days: 60, expired: false }]);
    expect(late('2028-01-22')).toEqual([{ name: 'course 06', days: 61, expired: true }]);
  });
  test('once expired, stays expired until it moves', () => {
    fc.assert(
      fc.property(fc.integer({ min: -1000, max: 1000 }), fc.nat(500), (offset, more) => {
        const on = (days: number) =>
          lateReviews([{ name: 'x', review }], new Date(review.getTime() + days * 86_400_000))[0];
        expect(on(offset)?.expired ?? false).toBe(offset > graceDays);
        if (on(offset)?.expired) expect(on(offset + more)?.expired).toBe(true);
      }),
    );
  });
});

describe('the build', () => {
  const build = (today: string) => {
    const lines: string[] = [];
    checkReviews('content', new Date(today), (line) => lines.push(line));
    return lines;
  };
  test('says nothing today, warns on the day, fails 61 days later and names what to read', () => {
    expect(build('2026-11-22')).toEqual([]);
    expect(build('2027-11-22')).toContainEqual(expect.stringContaining('source prix-du-livre'));
    expect(build('2027-11-22')).toContainEqual(expect.stringContaining('course 24'));
    expect(() => build('2028-01-22')).toThrow(/Not built.*course 24/);
  });
});
