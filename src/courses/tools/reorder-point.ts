/** The reorder point (course 09, step 5): sales a day × days of the supplier + safety, rounded up to one piece. */
import type { NumberRule } from './read-number.ts';

/** pieces a day, in hundredths: 1,5 is 150 */
export const salesRule: NumberRule = { decimals: 2, min: 0, max: 10_000_000 };

/** @param sales hundredths of a piece a day; days and safety whole */
export function reorderPoint(sales: number, days: number, safety: number): bigint {
  const sold = BigInt(sales) * BigInt(days);
  return (sold + 99n) / 100n + BigInt(safety);
}
