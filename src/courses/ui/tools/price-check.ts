/** A price tried out, line by line: what it leaves once everybody is paid (course 16, step 4). */
import { formatEuros, formatRate } from '../../tools/format-number.ts';
import { marginOf } from '../../tools/margin.ts';
import { type Wish, endingIn90 } from '../../tools/minimum-price.ts';
import { euros, percent } from './margin-words.ts';
import type { StepLine } from './StepTable.tsx';

/** above that, no shop sells it: cents */
const highest = 10_000_000n;

/** The answer in words, and the round price above the minimum; null when there is none to show. */
export function targetAnswer(minimum: bigint | null): { said: string; round: bigint | null } {
  if (minimum === null || minimum > highest) {
    return { said: 'Marge impossible avec cette commission.', round: null };
  }
  if (minimum === 0n) return { said: 'Indiquez un prix d’achat ou des frais.', round: null };
  const round = endingIn90(minimum);
  const said = `Vendez au moins ${formatEuros(minimum)} TTC. Prix rond au-dessus\u00a0: ${formatEuros(round)}.`;
  return { said, round };
}

export function priceCheck(wish: Wish, price: bigint): StepLine[] {
  const found = marginOf({ purchase: wish.purchase, price: Number(price), vat: wish.vat }, wish);
  if (!found) return [];
  const costs = wish.fixed + wish.packaging;
  return [
    {
      step: 'Prix hors taxe',
      sum: `${formatEuros(price)} sans la TVA à ${formatRate(wish.vat)}`,
      result: euros(found.withoutVat),
    },
    {
      step: 'Marge',
      sum: `${euros(found.withoutVat)} − ${formatEuros(wish.purchase)}`,
      result: euros(found.margin),
    },
    {
      step: 'Commission',
      sum: `${formatRate(wish.commission)} de ${formatEuros(price)}`,
      result: euros(found.commission),
    },
    {
      step: 'Reste',
      sum: `${euros(found.margin)} − ${euros(found.commission)} − ${formatEuros(costs)}`,
      result: euros(found.left),
    },
    { step: 'Part gardée', sum: 'reste ÷ prix hors taxe', result: percent(found.leftRate) },
  ];
}
