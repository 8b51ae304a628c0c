import { roundHalfUp } from '../../tools/fraction.ts';
import { formatEuros, formatRate, formatScaled } from '../../tools/format-number.ts';
import { orderGain } from '../../tools/order-gain.ts';
import { minutes, price, rate } from '../../tools/read-number.ts';
import { FiguresTool } from './FiguresTool.tsx';

const figures = {
  basket: {
    label: 'Panier, TTC',
    hint: 'Le prix payé par le client.',
    unit: '€',
    example: '35,00',
    rule: price,
  },
  vat: {
    label: 'Taux de TVA',
    hint: '20, 10, 5,5 ou 2,1. Écrivez 0 en franchise de TVA.',
    unit: '%',
    example: '20',
    rule: rate,
  },
  margin: { label: 'Marge', hint: 'En part du prix hors taxe.', unit: '%', example: '38', rule: rate },
  feeRate: {
    label: 'Frais de paiement, en part du panier',
    hint: 'Sur votre contrat. Écrivez 0 en espèces.',
    unit: '%',
    example: '1,4',
    rule: rate,
  },
  feeFixed: { label: 'Frais de paiement, fixes', unit: '€', example: '0,25', rule: price },
  minutes: {
    label: 'Temps par commande',
    hint: 'Préparation et remise.',
    unit: 'min',
    example: '7',
    rule: minutes,
  },
  hourlyCost: { label: 'Coût d’une heure de travail', unit: '€', example: '18,00', rule: price },
  bag: { label: 'Sac ou emballage', unit: '€', example: '0,35', rule: price },
} as const;

function reckon(order: Record<keyof typeof figures, number>) {
  const gain = orderGain(order);
  const euros = (amount: typeof gain.left) => formatEuros(roundHalfUp(amount));
  const left = roundHalfUp(gain.left);
  return {
    summary:
      left < 0n
        ? `Cette commande vous coûte ${formatEuros(-left)}.`
        : `Cette commande vous laisse ${formatEuros(left)}.`,
    caption: 'Une commande, étape par étape',
    lines: [
      {
        step: 'Prix hors taxe',
        sum: `${formatEuros(order.basket)} sans la TVA à ${formatRate(order.vat)}`,
        result: euros(gain.withoutVat),
      },
      { step: 'Marge', sum: `${formatRate(order.margin)} du prix hors taxe`, result: euros(gain.margin) },
      {
        step: 'Frais de paiement',
        sum: `${formatRate(order.feeRate)} du panier + ${formatEuros(order.feeFixed)}`,
        result: formatEuros(gain.fee),
      },
      {
        step: 'Temps',
        sum: `${formatScaled(order.minutes, 2)}\u00a0min à ${formatEuros(order.hourlyCost)} de l’heure`,
        result: euros(gain.timeCost),
      },
      { step: 'Sac', sum: 'par commande', result: formatEuros(order.bag) },
      { step: 'Reste', sum: 'marge − frais − temps − sac', result: euros(gain.left) },
    ],
  };
}

/** « Ce que rapporte une commande » (course 15, step 3). */
export default function OrderGain() {
  return (
    <FiguresTool
      name="gain-par-commande"
      title="Ce que rapporte une commande"
      figures={figures}
      reckon={reckon}
    />
  );
}
