/** « Mon mois en huit cases » (course 22, « Précisions »): eight dates, counted in civil days, and what they bring. */
import { type CivilDay, type Weekday, addDays, weekdayOf } from './civil-day.ts';
import { type Fraction, fraction, roundHalfUp, scale } from './fraction.ts';
import { holidayOn } from './public-holidays.ts';
import type { NumberRule } from './read-number.ts';
import type { Territory } from './territory.ts';

export const publicationsAMonth = 8;

/**
 * The eight dates on the two weekdays, the start included, in order. A holiday is told, never moved.
 * @returns null when both weekdays are the same (« Choisissez deux jours différents »)
 */
export function publicationDays(
  start: CivilDay,
  weekdays: readonly [Weekday, Weekday],
  territory: Territory,
): { day: CivilDay; holiday: string | null }[] | null {
  if (weekdays[0] === weekdays[1]) return null;
  const days: { day: CivilDay; holiday: string | null }[] = [];
  for (let day = start; days.length < publicationsAMonth; day = addDays(day, 1)) {
    if (!weekdays.includes(weekdayOf(day))) continue;
    days.push({ day, holiday: holidayOn(day, territory)?.name ?? null });
  }
  return days;
}

/** A word is a run of signs between spaces (course 04). */
export const countWords = (text: string): number => text.split(/\s+/u).filter((word) => word !== '').length;

/** at least one: nobody orders without a click here */
export const clicksPerOrderRule: NumberRule = { decimals: 0, min: 1, max: 100_000 };

export interface Posting {
  views: number;
  /** clicks for a hundred views, hundredths of a percent */
  clickRate: number;
  /** clicks it takes for one order: 1 or more */
  clicksPerOrder: number;
  /** average order with VAT, in cents */
  basket: number;
}

export interface PostingResult {
  /** exact: rounded to a whole number when shown */
  clicks: Fraction;
  orders: Fraction;
  /** whole orders × basket, in cents */
  sales: bigint;
}

export function postingResult({ views, clickRate, clicksPerOrder, basket }: Posting): PostingResult {
  const clicks = fraction(BigInt(views) * BigInt(clickRate), 10_000);
  const orders = scale(clicks, 1, clicksPerOrder);
  return { clicks, orders, sales: roundHalfUp(orders) * BigInt(basket) };
}
