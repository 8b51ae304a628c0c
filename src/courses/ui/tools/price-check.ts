/** A price tried out, line by line: what it leaves once everybody is paid (course 16, step 4). */
import { formatEuros, formatRate } from '../../tools/format-number.ts';
import { marginOf } from '../../tools/margin.ts';
import type { Wish } from '../../tools/minimum-price.ts';
import { euros, percent } from './margin-words.ts';
import type { StepLine } from './StepTable.tsx';

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
