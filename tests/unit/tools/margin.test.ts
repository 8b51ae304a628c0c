import fc from 'fast-check';
import { expect, test } from 'vitest';
import { discounted } from '../../../src/courses/tools/discount.ts';
import { divide, roundUp, tenthsOfPercent } from '../../../src/courses/tools/exact-ratio.ts';
import { type Fraction, fraction, roundHalfUp, scale } from '../../../src/courses/tools/fraction.ts';
import { marginOf, verdictOf } from '../../../src/courses/tools/margin.ts';
import { endingIn90, minimumPrice } from '../../../src/courses/tools/minimum-price.ts';

const noFees = { commission: 0, fixed: 0, packaging: 0 };
const fees = { commission: 900, fixed: 0, packaging: 60 };
const set = { purchase: 1200, price: 2990, vat: 2000 };
const hundredths = (part: Fraction | null) => part && roundHalfUp(scale(part, 100));

test('jeu d’essai: 12 €, sold 29,90 €, VAT 20 %, commission 9 %, packaging 0,60 €', () => {
  const found = marginOf(set, fees)!;
  expect(roundHalfUp(found.withoutVat)).toBe(2492n);
  expect(roundHalfUp(found.margin)).toBe(1292n);
  expect(tenthsOfPercent(found.rate)).toBe(518n);
  expect(hundredths(found.coefficient)).toBe(249n);
  expect(roundHalfUp(found.commission)).toBe(269n);
  expect(roundHalfUp(found.left)).toBe(963n);
  expect(tenthsOfPercent(found.leftRate)).toBe(386n);
});

test('jeu d’essai: food at 5,5 %', () => {
  const found = marginOf({ purchase: 320, price: 650, vat: 550 }, noFees)!;
  expect(roundHalfUp(found.withoutVat)).toBe(616n);
  expect(roundHalfUp(found.margin)).toBe(296n);
  expect(tenthsOfPercent(found.rate)).toBe(481n);
});

test('jeu d’essai: the price that keeps 40 % after 9 % is 30,74 €', () => {
  const wish = { purchase: 1200, packaging: 60, fixed: 0, vat: 2000, commission: 900, target: 4000 };
  expect(minimumPrice(wish)).toBe(3074n);
  expect(endingIn90(3074n)).toBe(3090n);
  expect(minimumPrice({ ...wish, commission: 6000 })).toBeNull();
});

test('jeu d’essai: 20 % off', () => {
  const found = discounted(set, 2000);
  expect(roundHalfUp(found.price)).toBe(2392n);
  expect(roundHalfUp(found.withoutVat)).toBe(1993n);
  expect(roundHalfUp(found.margin)).toBe(793n);
  expect(tenthsOfPercent(found.rate!)).toBe(398n);
  expect(hundredths(found.times)).toBe(163n);
});

test('quiz 16-q1: 24,00 € with VAT, bought 11,00 €, leaves 9,00 €', () => {
  expect(roundHalfUp(marginOf({ purchase: 1100, price: 2400, vat: 2000 }, noFees)!.margin)).toBe(900n);
});

test('no price, no purchase, a loss, nothing left', () => {
  expect(marginOf({ ...set, price: 0 }, fees)).toBeNull();
  expect(marginOf({ ...set, purchase: 0 }, fees)!.coefficient).toBeNull();
  const loss = marginOf({ purchase: 130, price: 250, vat: 2000 }, fees)!;
  expect(loss.margin.over > 0n).toBe(true);
  expect(verdictOf(loss, 0)).toBe('loss');
  expect(discounted(set, 10_000)).toMatchObject({ rate: null, times: null });
  // 29,90 € at 20 % off bought for exactly its price without VAT: no margin left
  expect(discounted({ purchase: 2000, price: 3000, vat: 2000 }, 2000).times).toBeNull();
});

test('the five products of the lesson', () => {
  const left = (purchase: number, price: number) => {
    const found = marginOf({ purchase, price, vat: 2000 }, fees)!;
    return [roundHalfUp(found.left), tenthsOfPercent(found.leftRate), verdictOf(found, 3000)];
  };
  expect(left(1200, 2990)).toEqual([963n, 386n, 'sell']);
  expect(left(600, 1490)).toEqual([448n, 360n, 'sell']);
  expect(left(1500, 2800)).toEqual([521n, 223n, 'shop-only']);
  expect(left(260, 480)).toEqual([37n, 92n, 'shop-only']);
  expect(left(130, 250)).toEqual([-4n, -20n, 'loss']);
});

test('endings in 90 are the next ones', () => {
  for (const [from, to] of [
    [0n, 90n],
    [90n, 90n],
    [91n, 190n],
    [190n, 190n],
    [3100n, 3190n],
  ] as const)
    expect(endingIn90(from)).toBe(to);
});

test('a ratio by zero is none, rounding up is never below', () => {
  expect(divide(fraction(1), fraction(0))).toBeNull();
  expect(divide(fraction(1), fraction(-2))).toEqual(fraction(-1, 2));
  expect(roundUp(fraction(7, 2))).toBe(4n);
  expect(roundUp(fraction(8, 2))).toBe(4n);
  expect(roundUp(fraction(-7, 2))).toBe(-3n);
});

const cents = fc.integer({ min: 0, max: 10_000_000 });
const percent = fc.integer({ min: 0, max: 10_000 });

test('the minimum price keeps the target, one cent less does not', () => {
  fc.assert(
    fc.property(
      cents,
      cents,
      cents,
      percent,
      percent,
      percent,
      (purchase, fixed, packaging, vat, commission, target) => {
        const minimum = minimumPrice({ purchase, fixed, packaging, vat, commission, target });
        const possible = (10_000 - target) * 10_000 > commission * (10_000 + vat);
        expect(minimum !== null).toBe(possible);
        if (minimum === null || minimum === 0n || minimum > BigInt(Number.MAX_SAFE_INTEGER)) return;
        const kept = (price: number) =>
          verdictOf(marginOf({ purchase, price, vat }, { commission, fixed, packaging })!, target);
        expect(kept(Number(minimum))).toBe('sell');
        if (minimum > 1n) expect(kept(Number(minimum) - 1)).not.toBe('sell');
      },
    ),
  );
});

test('margin, commission and fees add up to the price without VAT, exactly', () => {
  fc.assert(
    fc.property(cents, cents, percent, percent, cents, (purchase, price, vat, commission, fixed) => {
      const found = marginOf({ purchase, price, vat }, { commission, fixed, packaging: 0 });
      if (price === 0) {
        expect(found).toBeNull();
        return;
      }
      const same = (a: Fraction, b: Fraction) => a.over * b.under === b.over * a.under;
      const spent = scale(fraction(price), commission, 10_000);
      const sum = fraction(
        found!.left.over * spent.under +
          (spent.over + BigInt(purchase + fixed) * spent.under) * found!.left.under,
        found!.left.under * spent.under,
      );
      expect(same(sum, found!.withoutVat)).toBe(true);
    }),
  );
});

test('a discount never gives more, and says how many more sales', () => {
  fc.assert(
    fc.property(cents, cents, percent, percent, (purchase, price, vat, discount) => {
      const full = discounted({ purchase, price, vat }, 0);
      const found = discounted({ purchase, price, vat }, discount);
      expect(found.margin.over * full.margin.under <= full.margin.over * found.margin.under).toBe(true);
      expect(found.times === null).toBe(found.margin.over <= 0n);
      if (found.times) expect(found.times.over >= found.times.under).toBe(true);
    }),
  );
});
