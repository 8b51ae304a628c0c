import { discounted } from '../../tools/discount.ts';
import { formatRate } from '../../tools/format-number.ts';
import { price, rate } from '../../tools/read-number.ts';
import { type FigureWords, FiguresTool } from './FiguresTool.tsx';
import { readSalePrice } from './margin-figures.ts';
import { euros, noMargin, percent, twoDecimals } from './margin-words.ts';

type Key = 'purchase' | 'price' | 'discount';
const figures: Readonly<Record<Key, FigureWords>> = {
  purchase: { label: 'Prix d’achat HT', hint: 'Sur la facture.', unit: '€', rule: price, example: '12,00' },
  price: {
    label: 'Prix de vente TTC',
    hint: 'Avant la remise.',
    unit: '€',
    rule: readSalePrice,
    example: '29,90',
  },
  discount: { label: 'Remise', hint: 'En part du prix TTC.', unit: '%', rule: rate, example: '20' },
};

/** « Le vrai coût d’une remise » (course 16, step 5), before commission and fees. */
export default function DiscountCost() {
  return (
    <FiguresTool
      name="cout-d-une-remise"
      title="Le vrai coût d’une remise"
      figures={figures}
      vat
      reckon={reckon}
    />
  );
}

function reckon({ discount, ...product }: Readonly<Record<Key, number>>, vat: number) {
  const before = discounted({ ...product, vat }, 0);
  const after = discounted({ ...product, vat }, discount);
  const rates = [before, after].map((sale) => (sale.rate ? percent(sale.rate) : '—'));
  const lines = [
    ['Prix TTC', euros(before.price), euros(after.price)],
    ['Prix HT', euros(before.withoutVat), euros(after.withoutVat)],
    ['Marge', euros(before.margin), euros(after.margin)],
    ['Marge ÷ prix HT', ...rates],
  ];
  return {
    summary: after.times
      ? `Il faut vendre ${twoDecimals(after.times)} fois plus pour gagner autant.`
      : `${noMargin}.`,
    sheet: (
      <>
        <table className="tool-table">
          <caption>Avant et après la remise de {formatRate(discount)}</caption>
          <thead>
            <tr>
              <th scope="col">Ligne</th>
              <th scope="col" className="number">
                Avant
              </th>
              <th scope="col" className="number">
                Après
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(([line, first, then]) => (
              <tr key={line}>
                <th scope="row">{line}</th>
                <td className="number">{first}</td>
                <td className="number">{then}</td>
              </tr>
            ))}
          </tbody>
        </table>
        <p>
          Prix barré à afficher&nbsp;: le plus bas de vos 30 jours avant la réduction (Code de la
          consommation, article L112-1-1).
        </p>
      </>
    ),
    text: lines.map(([line, first, then]) => `${line}\u00a0: ${first}, puis ${then}`).join('\n'),
  };
}
