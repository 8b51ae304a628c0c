/**
 * What a card payment costs (course 11, « Précisions »; courses 15 and 17 count the same way). The fee is rounded to the
 * cent once a payment, half up, as a provider does; the total multiplies that rounded fee.
 */
import { fraction, roundHalfUp } from './fraction.ts';

export interface PaymentTerms {
  /** hundredths of a percent of the amount */
  rate: number;
  /** cents a payment */
  fixed: number;
}

/** @param amount cents. @returns cents */
export const paymentFee = (amount: number, { rate, fixed }: PaymentTerms): bigint =>
  roundHalfUp(fraction(BigInt(amount) * BigInt(rate) + BigInt(fixed) * 10_000n, 10_000));

/** Cents for `count` payments of the same amount. */
export const paymentFees = (amount: number, terms: PaymentTerms, count: number): bigint =>
  paymentFee(amount, terms) * BigInt(count);

/** Fee ÷ amount, in tenths of a percent; null without an amount. */
export const feeShare = (fee: bigint, amount: number): bigint | null =>
  amount === 0 ? null : roundHalfUp(fraction(fee * 1000n, amount));

/**
 * « Somme attendue et non encaissée »: count × basket × share of people who do not come, rounded at the end.
 * @param basket cents
 * @param absent hundredths of a percent
 * @returns cents
 */
export const waitedFor = (count: number, basket: number, absent: number): bigint =>
  roundHalfUp(fraction(BigInt(count) * BigInt(basket) * BigInt(absent), 10_000));
