/** The weighing as typed, and its result in words (course 14, step 4). */
import { formatEuros, formatFixed } from '../../tools/format-number.ts';
import { type Reading, readNumber } from '../../tools/read-number.ts';
import { type Weighing, pricePerKilo, readWeight, weigh } from '../../tools/variable-weight.ts';

export interface TypedWeighing {
  ordered: string;
  weighed: string;
  perKilo: string;
}

export const weightLabels = {
  ordered: 'Poids commandé',
  weighed: 'Poids pesé',
  perKilo: 'Prix au kilo',
} as const;

export interface ReadWeighing {
  readings: Readonly<Record<keyof TypedWeighing, Reading>>;
  weighing: Weighing | null;
  summary: string;
}

/** grams → « 1,200 kg » */
export const formatKilos = (grams: number): string => `${formatFixed(grams, 3)}\u00a0kg`;

/** What the difference means for the till. */
export function sayDifference(difference: bigint): string {
  if (difference === 0n) return 'Rien à rendre, rien à ajouter.';
  return difference < 0n
    ? `À rendre\u00a0: ${formatEuros(-difference)} si c’était payé.`
    : `À ajouter\u00a0: ${formatEuros(difference)}.`;
}

export function readWeighing(typed: TypedWeighing): ReadWeighing {
  const readings = {
    ordered: readWeight(typed.ordered, 'Indiquez le poids commandé'),
    weighed: readWeight(typed.weighed, 'Pesez le produit'),
    perKilo: readNumber(typed.perKilo, pricePerKilo),
  };
  const { ordered, weighed, perKilo } = readings;
  if (!ordered.ok)
    return { readings, weighing: null, summary: `${weightLabels.ordered}\u00a0: ${ordered.error}.` };
  if (!weighed.ok)
    return { readings, weighing: null, summary: `${weightLabels.weighed}\u00a0: ${weighed.error}.` };
  if (!perKilo.ok)
    return { readings, weighing: null, summary: `${weightLabels.perKilo}\u00a0: ${perKilo.error}.` };

  const weighing = weigh(ordered.value, weighed.value, perKilo.value);
  const paid = formatEuros(weighing.weighedPrice);
  const difference = sayDifference(weighing.difference);
  const summary = {
    accepted: `Accepté\u00a0: ${paid}. ${difference}`,
    ask: `Accord du client, avant de remettre. Le poids pesé coûte ${paid}. ${difference}`,
    tell: `Prévenez le client, avant de remettre. Le poids pesé coûte ${paid}. ${difference}`,
  }[weighing.status];
  return { readings, weighing, summary };
}

/** The reckoning, a line a step. */
export function weightLines(ordered: number, weighed: number, perKilo: number, found: Weighing) {
  const sum = (grams: number) => `${formatKilos(grams)} × ${formatEuros(perKilo)}`;
  return [
    { step: 'Commandé', sum: sum(ordered), result: formatEuros(found.orderedPrice) },
    { step: 'Pesé', sum: sum(weighed), result: formatEuros(found.weighedPrice) },
    {
      step: found.difference > 0n ? 'À ajouter' : 'À rendre',
      sum: 'la différence des deux prix',
      result: formatEuros(found.difference < 0n ? -found.difference : found.difference),
    },
  ];
}
