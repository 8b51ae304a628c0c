/** « Le vrai coût d’une remise » (course 16, « Précisions »): the discount is on the price with VAT, before fees. */
import { divide } from './exact-ratio.ts';
import { type Fraction, fraction, scale, subtract } from './fraction.ts';
import { type Product, withoutVat } from './margin.ts';

/** Cents and parts of 1, exact. */
export interface Discounted {
  price: Fraction;
  withoutVat: Fraction;
  margin: Fraction;
  /** margin ÷ price without VAT; null when nothing is left of the price */
  rate: Fraction | null;
  /** « vendre N fois plus » to earn as much; null when the discounted sale has no margin left */
  times: Fraction | null;
}

/** @param discount hundredths of a percent, 0 to 100 % */
export function discounted({ purchase, price, vat }: Product, discount: number): Discounted {
  const before = subtract(withoutVat(fraction(price), vat), fraction(purchase));
  const reduced = scale(fraction(price), 10_000 - discount, 10_000);
  const net = withoutVat(reduced, vat);
  const margin = subtract(net, fraction(purchase));
  return {
    price: reduced,
    withoutVat: net,
    margin,
    rate: divide(margin, net),
    times: margin.over > 0n ? divide(before, margin) : null,
  };
}
