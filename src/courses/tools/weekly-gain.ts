/**
 * « Ce que j’y gagne » (course 06, « Précisions »): one week of collections. No rounding on the way; the caller rounds
 * each line when it shows it.
 */
import { type Fraction, fraction, scale, subtract } from './fraction.ts';

export interface WeekOfCollections {
  /** collections a week */
  collections: number;
  /** average basket with VAT, in cents */
  basket: number;
  /** VAT, hundredths of a percent */
  vat: number;
  /** margin on the price without VAT, hundredths of a percent */
  margin: number;
  /** one collection, hundredths of a minute */
  minutes: number;
  /** one hour of work, in cents */
  hourlyCost: number;
}

/** All amounts in cents, exact. */
export interface WeeklyGain {
  withVat: Fraction;
  withoutVat: Fraction;
  margin: Fraction;
  /** hundredths of a minute */
  time: number;
  timeCost: Fraction;
  /** margin − cost of the time: may be negative */
  left: Fraction;
}

export function weeklyGain(week: WeekOfCollections): WeeklyGain {
  const withVat = fraction(BigInt(week.collections) * BigInt(week.basket));
  const withoutVat = scale(withVat, 10_000, 10_000 + week.vat);
  const margin = scale(withoutVat, week.margin, 10_000);
  const time = week.collections * week.minutes;
  const timeCost = fraction(BigInt(time) * BigInt(week.hourlyCost), 6_000);
  return { withVat, withoutVat, margin, time, timeCost, left: subtract(margin, timeCost) };
}

/** Added at the till with VAT, in cents: « deux clients sur dix ajoutent 6 € » on ten collections is 12 €. */
export const addedAtTheTill = (collections: number, buyersInTen: number, purchase: number): Fraction =>
  fraction(BigInt(collections) * BigInt(buyersInTen) * BigInt(purchase), 10);
