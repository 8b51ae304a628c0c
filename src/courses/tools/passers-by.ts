/** From the street to the counter (course 21, step 5): shares of people, exact; the caller rounds what it shows. */
import { type Fraction, fraction, scale } from './fraction.ts';

export interface Street {
  /** people who pass in a day */
  passers: number;
  /** of them, how many scan: hundredths of a percent */
  scanShare: number;
  /** days counted */
  days: number;
  /** of the visits, how many order: hundredths of a percent */
  orderShare: number;
}

export interface StreetYield {
  visitsADay: Fraction;
  visits: Fraction;
  orders: Fraction;
}

export function streetYield({ passers, scanShare, days, orderShare }: Street): StreetYield {
  const visitsADay = fraction(BigInt(passers) * BigInt(scanShare), 10_000);
  const visits = scale(visitsADay, days);
  return { visitsADay, visits, orders: scale(visits, orderShare, 10_000) };
}
