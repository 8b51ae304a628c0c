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

export function commissionSummary(sales: MonthOfOrders, rates: MarketRates): string {
  const { rate, other, customers } = rates;
  const [one, two] = [commission(sales, rate), commission(sales, other)];
  const total = `${plural(sales.orders, 'commande')} de ${formatEuros(sales.basket)}`;
  const [low, high] = rate <= other ? [one, two] : [two, one];
  const cost =
    rate === other
      ? `${total}\u00a0: la commission coûte ${euros(one.month)} par mois et ${euros(one.year)} par an.`
      : `${total}\u00a0: ${euros(low.month)} ou ${euros(high.month)} de commission par mois. L’écart est de ${euros(commissionGap(one, two).year)} par an.`;
  const each = perNewCustomer(one, customers);
  const second = perNewCustomer(two, customers);
  if (!each || !second) return cost;
  const news =
    rate === other
      ? `Un client nouveau vous revient à ${euros(each)} de commission.`
      : `Un client nouveau vous revient à ${euros(each)} avec le premier contrat, ${euros(second)} avec le second.`;
  return `${cost} ${news}`;
}

export function stockWords(stock: number, share: StockShare): string {
  const { place, shop } = shareStock(stock, share);
  if (stock === 0) return 'Stock vide\u00a0: n’affichez cet article nulle part.';
  if (place === 0) {
    return `Il y en a trop peu pour partager\u00a0: gardez ${plural(shop, 'article')} en boutique, rien sur la place.`;
  }
  return `Sur ${plural(stock, 'article')}\u00a0: ${formatScaled(place, 0)} sur la place de marché, ${formatScaled(shop, 0)} en boutique.`;
}
