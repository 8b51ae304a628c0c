/**
 * The poster of accepted payments (course 11, step 5). Rules it cannot leave out: no supplement for any means of payment
 * (Code monétaire et financier L112-12), cash up to 1 000 € (D112-3); a minimum for cards is allowed when displayed.
 */
import { formatEuros } from './format-number.ts';
import type { NumberRule } from './read-number.ts';

export interface AcceptedPayments {
  card: boolean;
  /** cents; 0 when there is none */
  cardMinimum: number;
  cheque: boolean;
  /** a payment link sent after the order */
  link: boolean;
}

/** cents: a minimum above 100 € would refuse almost every card */
export const cardMinimumRule: NumberRule = { decimals: 2, min: 0, max: 10_000 };

const nbsp = '\u00a0';

/** The lines of the poster, in order; cash first, since it is always there. */
export function paymentLines({ card, cardMinimum, cheque, link }: AcceptedPayments): string[] {
  const minimum = cardMinimum > 0 ? `, à partir de ${formatEuros(cardMinimum)}` : ', sans minimum';
  return [
    `En espèces, jusqu’à 1\u202f000${nbsp}€`,
    ...(card ? [`Par carte${minimum}`] : []),
    ...(cheque ? ['Par chèque'] : []),
    ...(link ? [`À distance${nbsp}: demandez-nous un lien de paiement`] : []),
  ];
}

export const noSupplement = 'Le prix est le même, quel que soit le moyen de paiement.';
