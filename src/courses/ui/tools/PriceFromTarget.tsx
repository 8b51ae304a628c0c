import { formatEuros, formatRate } from '../../tools/format-number.ts';
import { minimumPrice } from '../../tools/minimum-price.ts';
import { price, rate } from '../../tools/read-number.ts';
import { type FigureWords, FiguresTool } from './FiguresTool.tsx';
import { feeWords } from './margin-figures.ts';
import { priceCheck, targetAnswer } from './price-check.ts';

type Key = 'purchase' | 'packaging' | 'fixed' | 'commission' | 'target';
const figures: Readonly<Record<Key, FigureWords>> = {
  purchase: { label: 'Prix d’achat HT', hint: 'Sur la facture.', unit: '€', rule: price, example: '12,00' },
  packaging: { ...feeWords.packaging, example: '0,60' },
  fixed: { ...feeWords.fixed, example: '0' },
  commission: { ...feeWords.commission, example: '9' },
  target: { label: 'Part à garder', hint: 'En part du prix HT.', unit: '%', rule: rate, example: '40' },
};

/** « Le prix à l’envers » (course 16, step 4). */
export default function PriceFromTarget() {
  return (
    <FiguresTool name="prix-a-l-envers" title="Le prix à l’envers" figures={figures} vat reckon={reckon} />
  );
}

function reckon(typed: Readonly<Record<Key, number>>, vat: number) {
  const wish = { ...typed, vat };
  const { said, round } = targetAnswer(minimumPrice(wish));
  if (round === null) return { summary: said, caption: '', lines: [] };
  return {
    summary: said,
    caption: `Vérification à ${formatEuros(round)}`,
    lines: priceCheck(wish, round),
    after: (
      <p>Vous vouliez garder {formatRate(wish.target)} du prix HT. Tout prix au-dessus du minimum suffit.</p>
    ),
  };
}
