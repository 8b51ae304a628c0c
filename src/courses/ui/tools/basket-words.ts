/** The smallest basket in words: a delivery (course 18) or a parcel sent free of charge (course 19). */
import { formatEuros } from '../../tools/format-number.ts';
import type { BasketAnswer } from '../../tools/smallest-basket.ts';

type BasketUse = 'delivery' | 'parcel';

export function basketWords(answer: BasketAnswer, use: BasketUse): string {
  if (answer === 'no-margin') return 'Indiquez une marge et une part.';
  if (answer === 'none') {
    return 'Pas de panier minimum\u00a0: ce que paie le client couvre déjà le coût.';
  }
  const shown = `Affichez par exemple ${formatEuros(answer.shown)}.`;
  return use === 'delivery'
    ? `Panier minimum\u00a0: ${formatEuros(answer.withVat)} TTC. ${shown}`
    : `Port offert à partir de ${formatEuros(answer.withVat)} TTC. ${shown}`;
}
