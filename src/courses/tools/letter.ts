/** What a monthly letter brings, and an average rating (course 23, « Précisions »). Exact; rounded when shown. */
import { type Fraction, fraction, roundHalfUp } from './fraction.ts';
import type { NumberRule } from './read-number.ts';

export interface Letter {
  subscribers: number;
  /** both of a hundred subscribers, hundredths of a percent */
  readRate: number;
  clickRate: number;
  orders: number;
  /** average order with VAT, in cents */
  basket: number;
  /** one SMS, in cents, and how many a message takes */
  smsPrice: number;
  smsPerMessage: number;
}

export interface LetterYield {
  reads: Fraction;
  clicks: Fraction;
  /** cents */
  sales: bigint;
  smsCost: bigint;
}

export const letterYield = (letter: Letter): LetterYield => ({
  reads: fraction(BigInt(letter.subscribers) * BigInt(letter.readRate), 10_000),
  clicks: fraction(BigInt(letter.subscribers) * BigInt(letter.clickRate), 10_000),
  sales: BigInt(letter.orders) * BigInt(letter.basket),
  smsCost: BigInt(letter.subscribers) * BigInt(letter.smsPerMessage) * BigInt(letter.smsPrice),
});

/** a message is at least one SMS, and ten is a letter */
export const smsPerMessageRule: NumberRule = { decimals: 0, min: 1, max: 10 };
/** ratings go from 1 to 5, in hundredths */
export const ratingRule: NumberRule = { decimals: 2, min: 100, max: 500 };

/**
 * Average of the known reviews and the new ones, in tenths, half up.
 * @param rating hundredths; read only when there are reviews of that kind
 * @returns null for no review at all (« Pas encore de note »)
 */
export function averageRating(
  known: { reviews: number; rating: number },
  added: { reviews: number; rating: number },
): bigint | null {
  const total = known.reviews + added.reviews;
  if (total === 0) return null;
  const sum = BigInt(known.reviews) * BigInt(known.rating) + BigInt(added.reviews) * BigInt(added.rating);
  return roundHalfUp(fraction(sum, BigInt(total) * 10n));
}
