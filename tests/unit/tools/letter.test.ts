import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp } from '../../../src/courses/tools/fraction.ts';
import {
  averageRating,
  letterYield,
  ratingRule,
  smsPerMessageRule,
} from '../../../src/courses/tools/letter.ts';
import { price, rate, readNumber, whole } from '../../../src/courses/tools/read-number.ts';

const example = {
  subscribers: 120,
  readRate: 4500,
  clickRate: 1000,
  orders: 3,
  basket: 3400,
  smsPrice: 6,
  smsPerMessage: 1,
};

test('jeu d’essai: 120 subscribers, 45 %, 10 %, 3 orders of 34 €, SMS at 0,06 €', () => {
  const found = letterYield(example);
  expect(roundHalfUp(found.reads)).toBe(54n);
  expect(roundHalfUp(found.clicks)).toBe(12n);
  expect(found.sales).toBe(10_200n);
  expect(found.smsCost).toBe(720n);
});

test('a message of two SMS costs twice', () => {
  expect(letterYield({ ...example, smsPerMessage: 2 }).smsCost).toBe(1440n);
  expect(readNumber('0', smsPerMessageRule)).toMatchObject({ ok: false });
});

test('jeu d’essai: 15 reviews at 4,2 and 8 at 4,8 make 4,4', () => {
  expect(averageRating({ reviews: 15, rating: 420 }, { reviews: 8, rating: 480 })).toBe(44n);
});

test('jeu d’essai: no review, no rating', () => {
  expect(averageRating({ reviews: 0, rating: 0 }, { reviews: 0, rating: 480 })).toBeNull();
});

test('a rating of no review changes nothing, and a half goes up', () => {
  expect(averageRating({ reviews: 0, rating: 0 }, { reviews: 2, rating: 445 })).toBe(45n);
  expect(averageRating({ reviews: 4, rating: 420 }, { reviews: 0, rating: 0 })).toBe(42n);
});

test('ratings outside 1 to 5 are refused', () => {
  for (const typed of ['0', '0,9', '5,1', '6']) {
    expect(readNumber(typed, ratingRule)).toMatchObject({ ok: false, error: 'Entre 1 et 5' });
  }
});

const reviews = fc.integer({ min: 0, max: whole.max });
const rating = fc.integer({ min: ratingRule.min, max: ratingRule.max });

test('an average lies between the two ratings', () => {
  fc.assert(
    fc.property(reviews, rating, reviews, rating, (known, knownRating, added, addedRating) => {
      const average = averageRating(
        { reviews: known, rating: knownRating },
        { reviews: added, rating: addedRating },
      );
      if (known + added === 0) {
        expect(average).toBeNull();
        return;
      }
      const counted = [...(known > 0 ? [knownRating] : []), ...(added > 0 ? [addedRating] : [])];
      const tenth = (hundredths: number) => roundHalfUp({ over: BigInt(hundredths), under: 10n });
      expect(average).toBeGreaterThanOrEqual(tenth(Math.min(...counted)));
      expect(average).toBeLessThanOrEqual(tenth(Math.max(...counted)));
    }),
  );
});

test('any readable letter has amounts', () => {
  fc.assert(
    fc.property(
      fc.record({
        subscribers: reviews,
        readRate: fc.integer({ min: 0, max: rate.max }),
        clickRate: fc.integer({ min: 0, max: rate.max }),
        orders: reviews,
        basket: fc.integer({ min: 0, max: price.max }),
        smsPrice: fc.integer({ min: 0, max: price.max }),
        smsPerMessage: fc.integer({ min: 1, max: 10 }),
      }),
      (letter) => {
        const { reads, clicks, sales, smsCost } = letterYield(letter);
        expect(roundHalfUp(reads)).toBeLessThanOrEqual(BigInt(letter.subscribers));
        expect(roundHalfUp(clicks)).toBeLessThanOrEqual(BigInt(letter.subscribers));
        expect(sales).toBeGreaterThanOrEqual(0n);
        expect(smsCost % BigInt(letter.smsPerMessage)).toBe(0n);
      },
    ),
  );
});
