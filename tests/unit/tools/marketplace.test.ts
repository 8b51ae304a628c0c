import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp } from '../../../src/courses/tools/fraction.ts';
import {
  type StockShare,
  commission,
  commissionGap,
  perNewCustomer,
  shareStock,
  stockShares,
} from '../../../src/courses/tools/marketplace.ts';

const forty = { orders: 40, basket: 3_200 };
const cents = ({ month, year }: ReturnType<typeof commission>) => [roundHalfUp(month), roundHalfUp(year)];

test('jeu d’essai: 40 orders of 32 € at 5,5 % and 9 %, and the gap', () => {
  const [low, high] = [commission(forty, 550), commission(forty, 900)];
  expect(cents(low)).toEqual([7_040n, 84_480n]);
  expect(cents(high)).toEqual([11_520n, 138_240n]);
  expect(cents(commissionGap(low, high))).toEqual([4_480n, 53_760n]);
  expect(cents(commissionGap(high, low))).toEqual([4_480n, 53_760n]);
});

test('the quiz: 30 orders of 40 € at 9 %', () => {
  expect(cents(commission({ orders: 30, basket: 4_000 }, 900))).toEqual([10_800n, 129_600n]);
});

test('the year is twelve months not rounded', () => {
  // 1 × 0,05 € at 9 %: 0,45 cent a month, 5,4 cents a year
  expect(cents(commission({ orders: 1, basket: 5 }, 900))).toEqual([0n, 5n]);
});

test('what a new customer costs, or nothing to say', () => {
  const each = perNewCustomer(commission(forty, 550), 8);
  expect(each && roundHalfUp(each)).toBe(880n);
  expect(perNewCustomer(commission(forty, 550), 0)).toBeNull();
});

test('jeu d’essai: a third of 6 is 2 for the marketplace, 4 for the shop', () => {
  expect(shareStock(6, 'third')).toEqual({ place: 2, shop: 4 });
  expect(shareStock(5, 'third')).toEqual({ place: 1, shop: 4 });
  expect(shareStock(1, 'half')).toEqual({ place: 0, shop: 1 });
});

test('any month: exact rate, half up to the cent, and no stock sold twice', () => {
  const shares = Object.keys(stockShares) as StockShare[];
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000 }),
      fc.integer({ min: 0, max: 10_000_000 }),
      fc.integer({ min: 0, max: 10_000 }),
      fc.constantFrom(...shares),
      (orders, basket, rate, share) => {
        const { month, year } = commission({ orders, basket }, rate);
        expect(month.over * 10_000n).toBe(BigInt(orders) * BigInt(basket) * BigInt(rate) * month.under);
        expect(year.over * month.under).toBe(12n * month.over * year.under);
        const gap = 2n * (roundHalfUp(month) * month.under - month.over);
        expect(gap <= month.under && gap > -month.under).toBe(true);
        const split = shareStock(orders, share);
        expect(split.place + split.shop).toBe(orders);
        expect(split.place <= split.shop && split.place >= 0).toBe(true);
      },
    ),
  );
});
