/**
 * What a sale leaves (course 16, « Précisions »). Exact on the way, rounded by whoever shows it. Commission and fees
 * count as paid, their VAT is not taken back: the prudent side.
 */
import { divide } from './exact-ratio.ts';
import { type Fraction, fraction, scale, subtract } from './fraction.ts';

export interface Fees {
  /** part of the price with VAT, hundredths of a percent */
  commission: number;
  /** fixed fees of one sale, cents */
  fixed: number;
  /** packaging of one sale, cents */
  packaging: number;
}
export interface Product {
  /** what the supplier is paid, without VAT, cents */
  purchase: number;
  /** what the customer pays, VAT included, cents; > 0, callers ask for it first */
  price: number;
  /** hundredths of a percent */
  vat: number;
}

/** Amounts in cents, rates as parts of 1, all exact. */
export interface Margin {
  withoutVat: Fraction;
  margin: Fraction;
  /** « taux de marque »: margin ÷ price without VAT */
  rate: Fraction;
  /** price with VAT ÷ purchase without VAT; null when the purchase costs nothing */
  coefficient: Fraction | null;
  commission: Fraction;
  left: Fraction;
  leftRate: Fraction;
}

/** The price without VAT, in cents. */
export const withoutVat = (price: Fraction, vat: number): Fraction => scale(price, 10_000, 10_000 + vat);

/** @returns null without a price: « Indiquez un prix de vente » */
export function marginOf(product: Product, fees: Fees): Margin | null {
  if (product.price <= 0) return null;
  const price = fraction(product.price);
  const net = withoutVat(price, product.vat);
  const margin = subtract(net, fraction(product.purchase));
  const commission = scale(price, fees.commission, 10_000);
  const left = subtract(subtract(margin, commission), fraction(fees.fixed + fees.packaging));
  return {
    withoutVat: net,
    margin,
    rate: divide(margin, net) ?? fraction(0),
    coefficient: divide(price, fraction(product.purchase)),
    commission,
    left,
    leftRate: divide(left, net) ?? fraction(0),
  };
}

export type SaleVerdict = 'sell' | 'shop-only' | 'loss';

/** @param keep the part of the price without VAT one wants to keep, hundredths of a percent */
export function verdictOf({ left, leftRate }: Margin, keep: number): SaleVerdict {
  if (left.over < 0n) return 'loss';
  return leftRate.over * 10_000n >= BigInt(keep) * leftRate.under ? 'sell' : 'shop-only';
}
