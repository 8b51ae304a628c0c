/** Two payment offers in lines and sentences (course 17, step 3). */
import { formatEuros, formatScaled, plural } from '../../tools/format-number.ts';
import { paymentFee } from '../../tools/payment-fee.ts';
import {
  type PaymentMonth,
  type PaymentOffer,
  offerCost,
  offerThreshold,
} from '../../tools/payment-offers.ts';

export interface ComparedOffers {
  A: PaymentOffer;
  B: PaymentOffer;
  /** days before the money arrives, shown as typed */
  days: { A: number; B: number };
  month: PaymentMonth;
}

export interface OfferLine {
  label: string;
  A: string;
  B: string;
}

export function offerLines({ A, B, days, month }: ComparedOffers): OfferLine[] {
  const euros = (of: (offer: PaymentOffer) => bigint | number) => ({
    A: formatEuros(of(A)),
    B: formatEuros(of(B)),
  });
  const payments = plural(month.payments, 'paiement');
  return [
    { label: 'Abonnement', ...euros((offer) => offer.subscription) },
    { label: 'Frais d’un paiement', ...euros((offer) => paymentFee(month.basket, offer)) },
    {
      label: `Frais de ${payments}`,
      ...euros((offer) => paymentFee(month.basket, offer) * BigInt(month.payments)),
    },
    ...(month.unpaid === 0
      ? []
      : [
          {
            label: `Frais de ${plural(month.unpaid, 'impayé')}`,
            ...euros((offer) => BigInt(offer.unpaidFee) * BigInt(month.unpaid)),
          },
        ]),
    { label: 'Coût du mois', ...euros((offer) => offerCost(offer, month)) },
    { label: 'Argent reçu en', A: plural(days.A, 'jour'), B: plural(days.B, 'jour') },
  ];
}

/** « Pas de seuil », or from how many payments the offer with the higher subscription costs less. */
export function thresholdWords({ A, B, month }: ComparedOffers): string {
  const threshold = offerThreshold(A, B, month.basket);
  if (threshold === null) return 'Pas de seuil\u00a0: avec ce panier, aucune offre ne rattrape l’autre.';
  const dear = A.subscription > B.subscription ? 'A' : 'B';
  return `L’offre ${dear} devient moins chère à partir de ${formatScaled(threshold, 0)}\u00a0${threshold < 2n ? 'paiement' : 'paiements'} par mois.`;
}

export function offersSummary(compared: ComparedOffers): string {
  const { A, B, month } = compared;
  const [a, b] = [offerCost(A, month), offerCost(B, month)];
  const payments = `Pour ${plural(month.payments, 'paiement')} par mois`;
  if (a === b) return `${payments}, les deux offres coûtent ${formatEuros(a)}.`;
  const [least, other, gap] = a < b ? ['A', 'B', b - a] : ['B', 'A', a - b];
  return `${payments}, l’offre ${least} est la moins chère\u00a0: ${formatEuros(gap)} de moins que l’offre ${other}.`;
}
