/**
 * Two offers for taking payments, side by side (course 17, « Précisions »). Fees are those of course 11: rounded to the
 * cent a payment, then multiplied. All amounts in cents.
 */
import { type PaymentTerms, paymentFee, paymentFees } from './payment-fee.ts';

export interface PaymentOffer extends PaymentTerms {
  /** a month */
  subscription: number;
  /** charged for each unpaid order */
  unpaidFee: number;
}

export interface PaymentMonth {
  basket: number;
  payments: number;
  /** orders the bank took back */
  unpaid: number;
}

/** Subscription + payments + unpaid orders, a month. */
export const offerCost = (offer: PaymentOffer, month: PaymentMonth): bigint =>
  BigInt(offer.subscription) +
  paymentFees(month.basket, offer, month.payments) +
  BigInt(offer.unpaidFee) * BigInt(month.unpaid);

/**
 * The first whole number of payments for which the offer with the higher subscription costs strictly less, with the
 * rounded fees of this basket (rule of course 03). Unpaid orders are left out: they do not depend on the offer chosen.
 * @returns null when both subscriptions are equal, or when it never costs less (« Pas de seuil »)
 */
export function offerThreshold(a: PaymentOffer, b: PaymentOffer, basket: number): bigint | null {
  if (a.subscription === b.subscription) return null;
  const [dear, cheap] = a.subscription > b.subscription ? [a, b] : [b, a];
  const saved = paymentFee(basket, cheap) - paymentFee(basket, dear);
  if (saved <= 0n) return null;
  return BigInt(dear.subscription - cheap.subscription) / saved + 1n;
}

/** What an unpaid order takes away: the goods at their purchase price, and the fee. */
export const unpaidLoss = (purchase: number, fee: number): number => purchase + fee;

/** Orders needed to earn `loss` again, rounded up; null when an order earns nothing. */
export const ordersToEarn = (loss: number, earned: number): bigint | null =>
  earned <= 0 ? null : (BigInt(loss) + BigInt(earned) - 1n) / BigInt(earned);
