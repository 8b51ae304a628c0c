/** What a marketplace takes, and the stock one lends it (course 20, « Précisions »). */
import { type Fraction, fraction, scale, subtract } from './fraction.ts';

export interface MonthOfOrders {
  /** orders a month */
  orders: number;
  /** average basket with VAT, cents */
  basket: number;
}

/** Cents, exact. The year is twelve months not rounded. */
export interface Commission {
  month: Fraction;
  year: Fraction;
}

/** @param rate hundredths of a percent of the sales */
export function commission({ orders, basket }: MonthOfOrders, rate: number): Commission {
  const month = fraction(BigInt(orders) * BigInt(basket) * BigInt(rate), 10_000n);
  return { month, year: scale(month, 12) };
}

/** The dearer less the cheaper, never negative. */
export function commissionGap(one: Commission, other: Commission): Commission {
  const month = subtract(one.month, other.month);
  const gap = month.over < 0n ? scale(month, -1) : month;
  return { month: gap, year: scale(gap, 12) };
}

/** Commission of the month for each new customer, in cents; null when there is none (« — »). */
export const perNewCustomer = ({ month }: Commission, customers: number): Fraction | null =>
  customers === 0 ? null : scale(month, 1, customers);

export const stockShares = { quarter: 4, third: 3, half: 2 } as const;
export type StockShare = keyof typeof stockShares;

/** The marketplace's part is rounded down; the shop keeps the rest. */
export function shareStock(stock: number, share: StockShare): { place: number; shop: number } {
  const place = Math.floor(stock / stockShares[share]);
  return { place, shop: stock - place };
}
