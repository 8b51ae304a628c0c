/**
 * What one order leaves (course 15, step 3). The card's fee is rounded to the cent first, as a provider does
 * (course 11); nothing else is rounded on the way.
 */
import { type Fraction, fraction, roundHalfUp, scale, subtract } from './fraction.ts';

export interface OneOrder {
  /** with VAT, in cents */
  basket: number;
  /** VAT, margin and fee rate: hundredths of a percent */
  vat: number;
  margin: number;
  feeRate: number;
  /** fixed part of the fee, in cents */
  feeFixed: number;
  /** hundredths of a minute */
  minutes: number;
  /** one hour of work and the bag, in cents */
  hourlyCost: number;
  bag: number;
}

/** Amounts in cents, exact but for the fee. */
export interface OrderGain {
  withoutVat: Fraction;
  margin: Fraction;
  fee: bigint;
  timeCost: Fraction;
  /** may be negative */
  left: Fraction;
}

export function orderGain(order: OneOrder): OrderGain {
  const withoutVat = fraction(BigInt(order.basket) * 10_000n, 10_000 + order.vat);
  const margin = scale(withoutVat, order.margin, 10_000);
  const fee = roundHalfUp(
    fraction(BigInt(order.basket) * BigInt(order.feeRate) + BigInt(order.feeFixed) * 10_000n, 10_000),
  );
  const timeCost = fraction(BigInt(order.minutes) * BigInt(order.hourlyCost), 6_000);
  const left = subtract(subtract(margin, fraction(fee + BigInt(order.bag))), timeCost);
  return { withoutVat, margin, fee, timeCost, left };
}
