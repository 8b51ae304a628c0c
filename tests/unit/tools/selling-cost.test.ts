import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp } from '../../../src/courses/tools/fraction.ts';
import {
  type Selling,
  type Solution,
  cheapest,
  costOfOneMore,
  costPerOrder,
  monthlyCost,
  threshold,
  yearlyCost,
} from '../../../src/courses/tools/selling-cost.ts';

const form: Solution = { subscription: 0, rate: 0, fixed: 0, minutes: 800 };
const market: Solution = { subscription: 0, rate: 550, fixed: 0, minutes: 500 };
const shop: Solution = { subscription: 2900, rate: 150, fixed: 25, minutes: 400 };
const solutions = [form, market, shop];
const selling = (orders: number, hourlyCost: number | null = null): Selling => ({
  orders,
  basket: 3500,
  hourlyCost,
});
const months = (given: Selling) => solutions.map((one) => roundHalfUp(monthlyCost(one, given)));
const years = (given: Selling) => solutions.map((one) => roundHalfUp(yearlyCost(monthlyCost(one, given))));

test('jeu d’essai: 20 orders of 35 €, without time', () => {
  expect(months(selling(20))).toEqual([0n, 3850n, 4450n]);
  expect(years(selling(20))).toEqual([0n, 46_200n, 53_400n]);
});

test('jeu d’essai: 60 orders', () => {
  expect(months(selling(60))).toEqual([0n, 11_550n, 7_550n]);
  expect(years(selling(60))).toEqual([0n, 138_600n, 90_600n]);
});

test('jeu d’essai: with time, at 20 and at 60 orders', () => {
  expect(months(selling(20, 1800))).toEqual([4800n, 6850n, 6850n]);
  expect(months(selling(60, 1800))).toEqual([14_400n, 20_550n, 14_750n]);
});

test('jeu d’essai: thresholds, 26 without time and 21 with it', () => {
  expect(threshold(market, shop, selling(20))).toBe(26);
  expect(threshold(shop, market, selling(20))).toBe(26);
  // equal at 20: the next one
  expect(threshold(market, shop, selling(20, 1800))).toBe(21);
});

test('10 orders, as the quiz says: 0, 19,25 and 36,75 €', () => {
  expect(months(selling(10))).toEqual([0n, 1925n, 3675n]);
  expect(roundHalfUp(costOfOneMore(market, selling(0)))).toBe(193n);
  expect(roundHalfUp(costOfOneMore(shop, selling(0)))).toBe(78n);
});

test('no order: the subscription alone, and no cost an order', () => {
  expect(months(selling(0))).toEqual([0n, 0n, 2900n]);
  expect(costPerOrder(monthlyCost(shop, selling(0)), 0)).toBeNull();
});

test('no threshold: equal subscriptions, or never cheaper', () => {
  expect(threshold(form, market, selling(20))).toBeNull();
  expect(threshold(form, shop, selling(20))).toBeNull();
});

test('the cheapest, and all that are equal to the cent', () => {
  const costs = (given: Selling) => solutions.map((one) => monthlyCost(one, given));
  expect(cheapest(costs(selling(20)))).toEqual([0]);
  expect(cheapest(costs(selling(0)))).toEqual([0, 1]);
  expect(cheapest(costs(selling(20, 1800)).slice(1))).toEqual([0, 1]);
});

const anySolution: fc.Arbitrary<Solution> = fc.record({
  subscription: fc.integer({ min: 0, max: 10_000_000 }),
  rate: fc.integer({ min: 0, max: 10_000 }),
  fixed: fc.integer({ min: 0, max: 10_000_000 }),
  minutes: fc.integer({ min: 0, max: 144_000 }),
});
const anySelling: fc.Arbitrary<Selling> = fc.record({
  orders: fc.integer({ min: 0, max: 100_000 }),
  basket: fc.integer({ min: 0, max: 10_000_000 }),
  hourlyCost: fc.option(fc.integer({ min: 0, max: 10_000_000 })),
});

test('at the threshold the dearer subscription costs strictly less, one order before it does not', () => {
  fc.assert(
    fc.property(anySolution, anySolution, anySelling, (one, other, given) => {
      const from = threshold(one, other, given);
      const [dear, cheap] = one.subscription > other.subscription ? [one, other] : [other, one];
      const less = (orders: number) => {
        const [a, b] = [dear, cheap].map((solution) => monthlyCost(solution, { ...given, orders }));
        return a!.over * b!.under < b!.over * a!.under;
      };
      if (from === null) {
        expect(dear.subscription > cheap.subscription && less(100_000_000)).toBe(false);
      } else {
        expect(from).toBeGreaterThanOrEqual(1);
        expect(less(from)).toBe(true);
        expect(less(from - 1)).toBe(false);
      }
    }),
  );
});

test('any readable figures: a month is never below its subscription, twelve make a year', () => {
  fc.assert(
    fc.property(anySolution, anySelling, (solution, given) => {
      const month = monthlyCost(solution, given);
      expect(month.over >= BigInt(solution.subscription) * month.under).toBe(true);
      const year = yearlyCost(month);
      expect(year.over * month.under).toBe(12n * month.over * year.under);
    }),
  );
});
