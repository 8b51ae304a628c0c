/** « Le prix à l’envers » (course 16, « Précisions »): from the part one wants to keep to the price with VAT. */
import { roundUp } from './exact-ratio.ts';
import { fraction } from './fraction.ts';
import type { Fees } from './margin.ts';

export interface Wish extends Fees {
  /** without VAT, cents */
  purchase: number;
  /** hundredths of a percent */
  vat: number;
  /** part of the price without VAT to keep after all fees, hundredths of a percent */
  target: number;
}

const all = 10_000n;

/**
 * Price = costs ÷ (1 ÷ (1 + vat) − commission − target ÷ (1 + vat)), in cents, rounded up so that the target is met.
 * @returns null when no price can do it: « Marge impossible avec cette commission »
 */
export function minimumPrice({ purchase, packaging, fixed, vat, commission, target }: Wish): bigint | null {
  const withVat = all + BigInt(vat);
  const divisor = (all - BigInt(target)) * all - BigInt(commission) * withVat;
  if (divisor <= 0n) return null;
  return roundUp(fraction(BigInt(purchase + packaging + fixed) * all * withVat, divisor));
}

/** The first price that ends in 90 cents and is not below: 30,74 → 30,90. */
export function endingIn90(cents: bigint): bigint {
  return cents <= 90n ? 90n : ((cents + 9n) / 100n) * 100n + 90n;
}
