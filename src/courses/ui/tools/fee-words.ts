/** The fees of course 11 in lines and sentences. */
import { formatEuros, formatFixed, plural } from '../../tools/format-number.ts';
import { type PaymentTerms, feeShare, paymentFee, paymentFees } from '../../tools/payment-fee.ts';
import { type Way, ways } from './fee-figures.ts';

export interface FeeLine {
  label: string;
  fee: bigint;
  share: string;
  total: bigint;
}

/** tenths of a percent → « 0,8 % » */
export const sayShare = (tenths: bigint | null): string =>
  tenths === null ? '—' : `${formatFixed(tenths, 1)}\u00a0%`;

export const feeLines = (
  amount: number,
  count: number,
  terms: Readonly<Record<Way, PaymentTerms>>,
): FeeLine[] =>
  ways.map(({ key, label }) => {
    const fee = paymentFee(amount, terms[key]);
    return {
      label,
      fee,
      share: sayShare(feeShare(fee, amount)),
      total: paymentFees(amount, terms[key], count),
    };
  });

/** Cheapest and dearest way, and what lies between them. */
export function feeSummary(lines: readonly FeeLine[], count: number): string {
  const sorted = [...lines].sort((a, b) => (a.total < b.total ? -1 : a.total > b.total ? 1 : 0));
  const [least] = sorted;
  const most = sorted.at(-1);
  if (!least || !most) return '';
  const payments = plural(count, 'commande');
  if (least.total === most.total) return `Pour ${payments}, les trois façons vous coûtent la même somme.`;
  return `Pour ${payments}, la moins chère est «\u00a0${least.label}\u00a0»\u00a0: ${formatEuros(least.total)} de frais. La plus chère, «\u00a0${most.label}\u00a0», coûte ${formatEuros(most.total - least.total)} de plus.`;
}

/** « attendue et non encaissée », never « perdue »: the goods are still there. */
export const absentWords = (shop: bigint, paid: bigint): string =>
  `Somme attendue et non encaissée\u00a0: ${formatEuros(shop)} si l’on paie au retrait, ${formatEuros(paid)} si l’on paie d’avance.`;
