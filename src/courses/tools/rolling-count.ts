/** The rolling inventory and the share of complete orders (course 09, steps 4). */
import { type Fraction, fraction, roundHalfUp } from './fraction.ts';
import type { NumberRule } from './read-number.ts';

export const referencesRule: NumberRule = { decimals: 0, min: 1, max: 100_000 };
export const workingDaysRule: NumberRule = { decimals: 0, min: 1, max: 366 };
/** percent: below it, one order in twenty disappoints */
export const completeGoal = 95;

/** References to count each day so that all are counted in these days, rounded up. */
export const countsADay = (references: number, days: number): number => Math.ceil(references / days);

export type CompleteOrders =
  | { kind: 'rate'; percent: bigint; reached: boolean }
  /** no order yet: « — » */
  | { kind: 'none' }
  /** « Vérifiez vos chiffres » */
  | { kind: 'impossible' };

/** Whole percent, half up; the goal is judged on the exact value. */
export function completeOrders(complete: number, orders: number): CompleteOrders {
  if (complete > orders) return { kind: 'impossible' };
  if (orders === 0) return { kind: 'none' };
  const exact: Fraction = fraction(BigInt(complete) * 100n, orders);
  return {
    kind: 'rate',
    percent: roundHalfUp(exact),
    reached: complete * 100 >= orders * completeGoal,
  };
}
