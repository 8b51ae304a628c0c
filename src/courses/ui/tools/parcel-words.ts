/** « Le coût de mon envoi » in words (course 19, steps 2 to 4). */
import { formatEuros, formatRate, formatScaled } from '../../tools/format-number.ts';
import { type Fraction, fraction, roundHalfUp } from '../../tools/fraction.ts';
import {
  type ParcelExpenses,
  type Sides,
  heavier,
  packingTime,
  parcelCost,
  sayWeight,
  volumetricWeight,
} from '../../tools/parcel.ts';
import { type BasketAnswer, smallestBasket } from '../../tools/smallest-basket.ts';
import { basketWords } from './basket-words.ts';
import {
  type Billing,
  type ParcelKey,
  type Share,
  costKeys,
  freeKeys,
  parcelWords,
  shares,
  weightKeys,
} from './parcel-figures.ts';
import { type ReadFigures, toFill } from './read-figures.ts';
import type { StepLine } from './StepTable.tsx';

type Read = Pick<ReadFigures<ParcelKey>, 'value' | 'wrong'>;
const euros = (amount: Fraction): string => formatEuros(roundHalfUp(amount));
const missing = (read: Read, keys: readonly ParcelKey[]): string[] =>
  read.wrong(keys).map((key) => parcelWords[key].label);

export interface BilledWeight {
  real: string;
  volumetric: string;
  billed: string;
  why: string;
  sides: string;
}

/** @returns null while a side, the weight or the divisor cannot be read */
export function billedWeight(read: Read, billing: Billing): BilledWeight | null {
  if (read.wrong(weightKeys).length > 0) return null;
  const sides: Sides = {
    length: read.value('length'),
    width: read.value('width'),
    height: read.value('height'),
  };
  const real = fraction(read.value('weight'), 1_000);
  const volumetric = volumetricWeight(sides, read.value('divisor'));
  const larger = heavier(real, volumetric);
  const byVolume = billing === 'greatest' && larger === 'volumetric';
  return {
    real: sayWeight(real),
    volumetric: sayWeight(volumetric),
    billed: sayWeight(byVolume ? volumetric : real),
    why: byVolume
      ? 'le volume compte plus que la balance'
      : billing === 'real'
        ? 'ce transporteur ne regarde que la balance'
        : 'la balance compte au moins autant que le volume',
    sides: [sides.length, sides.width, sides.height].map((side) => formatScaled(side, 1)).join(' × '),
  };
}

const expenses = ({ value }: Read): ParcelExpenses => ({
  box: value('box'),
  filling: value('filling'),
  label: value('label'),
  postage: value('postage'),
  minutes: value('minutes'),
  hourlyCost: value('hourlyCost'),
});

/** Cents, exact; null while an expense cannot be read. */
export const costOf = (read: Read): Fraction | null =>
  read.wrong(costKeys).length > 0 ? null : parcelCost(expenses(read));

/** From which basket the parcel may travel free of charge; null while it cannot be reckoned. */
export function freeFrom(read: Read, share: Share): BasketAnswer | null {
  const cost = costOf(read);
  if (!cost || read.wrong(freeKeys).length > 0) return null;
  return smallestBasket({
    cost,
    paid: 0,
    vat: read.value('vat'),
    margin: read.value('margin'),
    share: fraction(1, shares[share]),
  });
}

export function parcelSummary(read: Read, billing: Billing, share: Share): string {
  const weight = billedWeight(read, billing);
  const cost = costOf(read);
  const free = freeFrom(read, share);
  const gaps = missing(read, [...weightKeys, ...costKeys, ...freeKeys]);
  return [
    ...(weight ? [`Poids facturé\u00a0: ${weight.billed}, car ${weight.why}.`] : []),
    ...(cost ? [`Cet envoi vous coûte ${euros(cost)}.`] : []),
    ...(free ? [basketWords(free, 'parcel')] : []),
    ...(gaps.length > 0 ? [toFill(gaps)] : []),
  ].join(' ');
}

export function parcelLines(read: Read, billing: Billing, share: Share): StepLine[] {
  const weight = billedWeight(read, billing);
  const cost = costOf(read);
  const free = freeFrom(read, share);
  const { value } = read;
  const lines: StepLine[] = [];
  if (weight) {
    lines.push({
      step: 'Poids volumétrique',
      sum: `${weight.sides} ÷ ${formatScaled(value('divisor'), 0)}`,
      result: weight.volumetric,
    });
    lines.push({ step: 'Poids facturé', sum: `pesé\u00a0: ${weight.real}`, result: weight.billed });
  }
  if (cost) {
    const bought = value('box') + value('filling') + value('label');
    lines.push({ step: 'Fournitures', sum: 'carton, calage, étiquette', result: formatEuros(bought) });
    lines.push({ step: 'Port', sum: 'prix du transporteur', result: formatEuros(value('postage')) });
    lines.push({
      step: 'Temps',
      sum: `${formatScaled(value('minutes'), 2)}\u00a0min à ${formatEuros(value('hourlyCost'))} de l’heure`,
      result: euros(packingTime(expenses(read))),
    });
    lines.push({ step: 'Coût complet', sum: 'les trois lignes ensemble', result: euros(cost) });
  }
  if (free && typeof free !== 'string') {
    const words = { quarter: 'un quart', third: 'un tiers', half: 'la moitié' } as const;
    lines.push({
      step: 'Seuil HT',
      sum: `${words[share]} d’une marge de ${formatRate(value('margin'))}`,
      result: formatEuros(free.withoutVat),
    });
    lines.push({
      step: 'Seuil TTC',
      sum: `avec la TVA à ${formatRate(value('vat'))}`,
      result: formatEuros(free.withVat),
    });
  }
  return lines;
}
