/** « Le coût de ma tournée » in words: one line a step, each rounded to the cent only here. */
import { type DeliveryRound, type RoundCost, roundCost } from '../../tools/delivery-round.ts';
import { formatEuros, formatRate, formatScaled, plural } from '../../tools/format-number.ts';
import { type Fraction, roundHalfUp } from '../../tools/fraction.ts';
import type { BasketAnswer } from '../../tools/smallest-basket.ts';
import type { StepLine } from './StepTable.tsx';

const euros = (amount: Fraction): string => formatEuros(roundHalfUp(amount));
const stops = (count: number): string => plural(count, 'arrêt');

export function roundLines(round: DeliveryRound, cost: RoundCost): StepLine[] {
  return [
    {
      step: 'La route',
      sum: `${formatScaled(round.kilometres, 1)}\u00a0km × ${formatEuros(round.perKilometre)}`,
      result: euros(cost.road),
    },
    {
      step: 'Le temps',
      sum: `${formatScaled(round.minutes, 2)}\u00a0min à ${formatEuros(round.hourlyCost)} de l’heure`,
      result: euros(cost.time),
    },
    {
      step: 'Les emballages',
      sum: `${stops(round.stops)} × ${formatEuros(round.packaging)}`,
      result: euros(cost.packaging),
    },
    { step: 'La tournée', sum: 'les trois lignes ensemble', result: euros(cost.total) },
    { step: 'Un arrêt', sum: `${euros(cost.total)} ÷ ${stops(round.stops)}`, result: euros(cost.perStop) },
  ];
}

/** @param spent margin and share in hundredths of a percent, what the customer pays in cents */
export function basketLines(
  answer: BasketAnswer,
  spent: { margin: number; share: number; vat: number; paid: number },
): StepLine[] {
  if (typeof answer === 'string') return [];
  const paid = spent.paid > 0 ? `, après ${formatEuros(spent.paid)} payés par le client` : '';
  return [
    {
      step: 'Panier minimum HT',
      sum: `un arrêt${paid}, avec ${formatRate(spent.share)} d’une marge de ${formatRate(spent.margin)}`,
      result: formatEuros(answer.withoutVat),
    },
    {
      step: 'Panier minimum TTC',
      sum: `avec la TVA à ${formatRate(spent.vat)}`,
      result: formatEuros(answer.withVat),
    },
  ];
}

/** What weighs most, so that one knows where to look first. */
export function heaviest({ road, time, packaging }: RoundCost): string {
  const parts = [
    { name: 'le temps', cents: roundHalfUp(time) },
    { name: 'la route', cents: roundHalfUp(road) },
    { name: 'les emballages', cents: roundHalfUp(packaging) },
  ].sort((a, b) => Number(b.cents - a.cents));
  const [first] = parts;
  return first && first.cents > 0n ? `Le plus lourd\u00a0: ${first.name}, ${formatEuros(first.cents)}.` : '';
}

export const roundSummary = (round: DeliveryRound, cost: RoundCost): string =>
  `Votre tournée coûte ${euros(cost.total)}, soit ${euros(cost.perStop)} par arrêt pour ${stops(round.stops)}.`;

export interface KeptLine {
  stops: string;
  road: string;
  total: string;
  perStop: string;
}

/** The rounds kept to compare; one without a stop has no line. */
export const keptLines = (kept: readonly DeliveryRound[]): KeptLine[] =>
  kept.flatMap((round) => {
    const cost = roundCost(round);
    return cost
      ? [
          {
            stops: stops(round.stops),
            road: `${formatScaled(round.kilometres, 1)}\u00a0km, ${formatScaled(round.minutes, 2)}\u00a0min`,
            total: euros(cost.total),
            perStop: euros(cost.perStop),
          },
        ]
      : [];
  });
