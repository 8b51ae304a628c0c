/**
 * The week's board (course 15, « Précisions »): five indicators, three lights. Lights are judged on exact values; the
 * caller rounds when it shows.
 */
import { type Fraction, fraction, subtract } from './fraction.ts';

export interface WeekFigures {
  orders: number;
  collected: number;
  /** sales of the collected orders with VAT, in cents */
  sales: number;
  /** customers who bought something more */
  additions: number;
  /** average of such a purchase with VAT, in cents */
  addition: number;
  /** preparing and handing over, hundredths of a minute */
  minutes: number;
}

export interface WeekBoard {
  orders: number;
  /** share of the orders that were collected, 0 to 1 */
  collectedRate: Fraction;
  /** cents */
  basket: Fraction;
  /** share of the collections with one more purchase, 0 to 1 */
  additionRate: Fraction;
  /** cents, exact */
  additionSales: bigint;
  /** hundredths of a minute */
  minutesAnOrder: Fraction;
}

export type WeekProblem = 'impossible' | 'no-order' | 'no-collection';
export const problemWords: Readonly<Record<WeekProblem, string>> = {
  impossible: 'Vérifiez vos chiffres',
  'no-order': 'Pas encore de commande cette semaine',
  'no-collection': 'Pas encore de retrait cette semaine',
};

export function weekBoard(week: WeekFigures): WeekBoard | WeekProblem {
  if (week.collected > week.orders || week.additions > week.collected) return 'impossible';
  if (week.orders === 0) return 'no-order';
  if (week.collected === 0) return 'no-collection';
  return {
    orders: week.orders,
    collectedRate: fraction(week.collected, week.orders),
    basket: fraction(week.sales, week.collected),
    additionRate: fraction(week.additions, week.collected),
    additionSales: BigInt(week.additions) * BigInt(week.addition),
    minutesAnOrder: fraction(week.minutes, week.collected),
  };
}

export type Light = 'green' | 'orange' | 'red';
export const lightWords: Readonly<Record<Light, string>> = {
  green: 'Bien',
  orange: 'À surveiller',
  red: 'À changer',
};

const atLeast = (value: Fraction, percent: number): boolean =>
  value.over * 100n >= BigInt(percent) * value.under;
const atMost = (value: Fraction, limit: number): boolean => value.over <= BigInt(limit) * value.under;

/** 90 % or more, 80 % or more, less */
export const collectedLight = (rate: Fraction): Light =>
  atLeast(rate, 90) ? 'green' : atLeast(rate, 80) ? 'orange' : 'red';
/** 20 % or more, 10 % or more, less */
export const additionLight = (rate: Fraction): Light =>
  atLeast(rate, 20) ? 'green' : atLeast(rate, 10) ? 'orange' : 'red';
/** 8 minutes or less, 10 or less, more */
export const minutesLight = (minutes: Fraction): Light =>
  atMost(minutes, 800) ? 'green' : atMost(minutes, 1000) ? 'orange' : 'red';

export interface BoardGap {
  orders: number;
  /** shares: × 100 gives points */
  collectedRate: Fraction;
  basket: Fraction;
  additionRate: Fraction;
  minutesAnOrder: Fraction;
}

/** This week minus the week before. */
export const boardGap = (now: WeekBoard, before: WeekBoard): BoardGap => ({
  orders: now.orders - before.orders,
  collectedRate: subtract(now.collectedRate, before.collectedRate),
  basket: subtract(now.basket, before.basket),
  additionRate: subtract(now.additionRate, before.additionRate),
  minutesAnOrder: subtract(now.minutesAnOrder, before.minutesAnOrder),
});
