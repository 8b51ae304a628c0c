/**
 * What a way of selling costs a month, and from how many orders another one costs less (course 03, « Précisions »).
 * An estimate: nothing is rounded on the way, fees are not rounded payment by payment. The caller rounds what it shows.
 */
import { type Fraction, fraction, roundHalfUp, scale } from './fraction.ts';

export interface Solution {
  /** cents a month */
  subscription: number;
  /** hundredths of a percent of the sales */
  rate: number;
  /** cents an order */
  fixed: number;
  /** hundredths of a minute an order */
  minutes: number;
}

export interface Selling {
  /** orders a month */
  orders: number;
  /** average basket with VAT, in cents */
  basket: number;
  /** cents an hour; null when her time is not counted */
  hourlyCost: number | null;
}

/** 10 000 for the rate, 6 000 for the minutes: both divide 30 000 */
const common = 30_000n;

/** What one more order costs, in cents, as a count of `common`. */
const eachOrder = ({ rate, fixed, minutes }: Solution, { basket, hourlyCost }: Selling): bigint =>
  BigInt(basket) * BigInt(rate) * 3n +
  BigInt(fixed) * common +
  BigInt(minutes) * BigInt(hourlyCost ?? 0) * 5n;

/** Cents a month, exact: subscription + orders × (basket × rate + fixed fee + time). */
export const monthlyCost = (solution: Solution, selling: Selling): Fraction =>
  fraction(
    BigInt(solution.subscription) * common + BigInt(selling.orders) * eachOrder(solution, selling),
    common,
  );

export const yearlyCost = (monthly: Fraction): Fraction => scale(monthly, 12);

/** @returns null without an order (« — ») */
export const costPerOrder = (monthly: Fraction, orders: number): Fraction | null =>
  orders === 0 ? null : scale(monthly, 1, orders);

/** Cents one more order costs, exact. */
export const costOfOneMore = (solution: Solution, selling: Selling): Fraction =>
  fraction(eachOrder(solution, selling), common);

/**
 * The smallest whole number of orders a month, at least 1, for which the solution with the higher subscription costs
 * strictly less. At equality it is the next one.
 * @returns null when both subscriptions are equal, or when it never costs less (« Pas de seuil »)
 */
export function threshold(a: Solution, b: Solution, selling: Selling): number | null {
  if (a.subscription === b.subscription) return null;
  const [dear, cheap] = a.subscription > b.subscription ? [a, b] : [b, a];
  const saved = eachOrder(cheap, selling) - eachOrder(dear, selling);
  if (saved <= 0n) return null;
  return Number((BigInt(dear.subscription - cheap.subscription) * common) / saved) + 1;
}

/** Indexes of the solutions that cost least, to the cent they are shown with. */
export function cheapest(monthly: readonly Fraction[]): number[] {
  const cents = monthly.map(roundHalfUp);
  const least = cents.reduce((low, cost) => (cost < low ? cost : low), cents[0] ?? 0n);
  return cents.flatMap((cost, index) => (cost === least ? [index] : []));
}
