/**
 * From which basket a delivery, or a parcel sent free of charge, does not eat the margin (courses 18 and 19,
 * « Précisions »). Not rounded on the way; a minimum is rounded up to the cent, so that it is really reached.
 */
import { type Fraction, fraction, roundUp, scale, subtract } from './fraction.ts';

export interface Delivered {
  /** what one delivery costs, cents, exact */
  cost: Fraction;
  /** what the customer pays for it, cents, VAT included, at the same rate */
  paid: number;
  /** VAT, hundredths of a percent */
  vat: number;
  /** margin on the price without VAT, hundredths of a percent */
  margin: number;
  /** part of the margin one accepts to spend: a quarter is 1/4 */
  share: Fraction;
}

/** Cents. */
export interface SmallestBasket {
  withoutVat: bigint;
  withVat: bigint;
  /** the next multiple of 5 €, easy to read on a sign */
  shown: bigint;
}

/** `none`: the customer pays it all (« Pas de panier minimum »); `no-margin`: « Indiquez une marge et une part ». */
export type BasketAnswer = SmallestBasket | 'none' | 'no-margin';

const fiveEuros = 500n;

export function smallestBasket({ cost, paid, vat, margin, share }: Delivered): BasketAnswer {
  const left = subtract(cost, scale(fraction(paid), 10_000, 10_000 + vat));
  if (left.over <= 0n) return 'none';
  if (margin === 0 || share.over === 0n) return 'no-margin';
  const withoutVat = scale(left, 10_000n * share.under, BigInt(margin) * share.over);
  const withVat = scale(withoutVat, 10_000 + vat, 10_000);
  const shown = roundUp(scale(withVat, 1n, fiveEuros)) * fiveEuros;
  return { withoutVat: roundUp(withoutVat), withVat: roundUp(withVat), shown };
}
