/** « Combien de commandes ? » (course 07, « Précisions »): one bin holds one order for as many days as it is kept. */
import type { NumberRule } from './read-number.ts';

export const binsRule: NumberRule = { decimals: 0, min: 1, max: 1000 };
export const daysRule: NumberRule = { decimals: 0, min: 1, max: 30 };

export interface Capacity {
  /** orders a day, rounded down: half an order does not exist */
  orders: number;
  /** preparing them, hundredths of a minute */
  time: number;
}

/** @param minutes one order, hundredths of a minute */
export function collectionCapacity(bins: number, days: number, minutes: number): Capacity {
  const orders = Math.floor(bins / days);
  return { orders, time: orders * minutes };
}
