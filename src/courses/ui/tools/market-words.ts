/** The commission in words (course 20, steps 3 and 5). */
import { formatEuros, formatRate, formatScaled, plural } from '../../tools/format-number.ts';
import { type Fraction, roundHalfUp } from '../../tools/fraction.ts';
import {
  type MonthOfOrders,
  type StockShare,
  commission,
  commissionGap,
  perNewCustomer,
  shareStock,
} from '../../tools/marketplace.ts';

export interface MarketRates {
  /** hundredths of a percent */
  rate: number;
  other: number;
  /** new customers a month; 0 when it was not told */
  customers: number;
}

export interface CommissionLine {
  name: string;
  month: string;
  year: string;
}

const euros = (amount: Fraction): string => formatEuros(roundHalfUp(amount));

export function commissionLines(sales: MonthOfOrders, { rate, other }: MarketRates): CommissionLine[] {
  const [one, two] = [commission(sales, rate), commission(sales, other)];
  const line = (name: string, amount: typeof one): CommissionLine => ({
    name,
    month: euros(amount.month),
    year: euros(amount.year),
  });
  if (rate === other) return [line(`Commission de ${formatRate(rate)}`, one)];
  return [
    line(`Premier contrat, ${formatRate(rate)}`, one),
    line(`Second contrat, ${formatRate(other)}`, two),
    line('Écart', commissionGap(one, two)),
  ];
}

export function commissionSummary(sales: MonthOfOrders, { rate, other }: MarketRates): string {
  const [one, two] = [commission(sales, rate), commission(sales, other)];
  if (rate === other) return `Commission\u00a0: ${euros(one.month)} par mois, ${euros(one.year)} par an.`;
  const [low, high] = rate < other ? [one, two] : [two, one];
  return `Commission\u00a0: ${euros(low.month)} ou ${euros(high.month)} par mois. L’écart est de ${euros(commissionGap(one, two).year)} par an.`;
}

/** What a new customer costs in commission; null when their number was not told. */
export function newCustomerWords(
  sales: MonthOfOrders,
  { rate, other, customers }: MarketRates,
): string | null {
  const each = perNewCustomer(commission(sales, rate), customers);
  const second = perNewCustomer(commission(sales, other), customers);
  if (!each || !second) return null;
  return rate === other
    ? `Un client nouveau vous revient à ${euros(each)} de commission.`
    : `Un client nouveau vous revient à ${euros(each)} avec le premier contrat, ${euros(second)} avec le second.`;
}

export function stockWords(stock: number, share: StockShare): string {
  const { place, shop } = shareStock(stock, share);
  if (stock === 0) return 'Stock vide\u00a0: n’affichez cet article nulle part.';
  if (place === 0) {
    return `Il y en a trop peu pour partager\u00a0: gardez ${plural(shop, 'article')} en boutique, rien sur la place.`;
  }
  return `Sur ${plural(stock, 'article')}\u00a0: ${formatScaled(place, 0)} sur la place de marché, ${formatScaled(shop, 0)} en boutique.`;
}
