import { discounted } from '../../tools/discount.ts';
import { formatRate } from '../../tools/format-number.ts';
import { type NumberRule, price, rate, readNumber } from '../../tools/read-number.ts';
import { NumberField } from './fields.tsx';
import { readSalePrice } from './margin-figures.ts';
import { euros, noMargin, noPrice, percent, twoDecimals } from './margin-words.ts';
import { oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, optionalText, useFigures } from './use-figures.ts';
import { VatFields } from './VatFields.tsx';
import { toFill } from './read-figures.ts';
import { type VatChoice, readVat, vatChoices } from './vat-rates.ts';

const keys = ['purchase', 'price', 'discount'] as const;
type Key = (typeof keys)[number];
type Values = Record<Key | 'otherVat', string> & { vat: VatChoice };
const fields: FigureFields<Values> = {
  purchase: figure('12,00'),
  price: figure('29,90'),
  discount: figure('20'),
  vat: { example: '20', blank: '20', read: oneOf(...vatChoices), neutral: true },
  otherVat: optionalText,
};
const words: Readonly<Record<Key, { label: string; hint: string; unit: string; rule: NumberRule }>> = {
  purchase: { label: 'Prix d’achat HT', hint: 'Sur la facture.', unit: '€', rule: price },
  price: { label: 'Prix de vente TTC', hint: 'Avant la remise.', unit: '€', rule: price },
  discount: { label: 'Remise', hint: 'En part du prix TTC.', unit: '%', rule: rate },
};

/** « Le vrai coût d’une remise » (course 16, step 5), before commission and fees. */
export default function DiscountCost() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'cout-d-une-remise',
    fields,
  );
  const sold = readSalePrice(values.price);
  const readings = {
    purchase: readNumber(values.purchase, words.purchase.rule),
    price: sold.ok && sold.value === 0 ? ({ ok: false, empty: false, error: noPrice } as const) : sold,
    discount: readNumber(values.discount, words.discount.rule),
  };
  const vat = readVat(values.vat, values.otherVat);
  const product =
    readings.purchase.ok && readings.price.ok && vat.ok
      ? { purchase: readings.purchase.value, price: readings.price.value, vat: vat.value }
      : null;
  const cut = readings.discount.ok ? readings.discount.value : null;
  const before = product && discounted(product, 0);
  const after = product && cut !== null ? discounted(product, cut) : null;
  const wrong = [
    ...keys.filter((key) => !readings[key].ok).map((key) => words[key].label),
    ...(vat.ok ? [] : ['Taux de TVA']),
  ];
  const summary = !after
    ? toFill(wrong)
    : after.times
      ? `Il faut vendre ${twoDecimals(after.times)} fois plus pour gagner autant.`
      : `${noMargin}.`;
  const lines =
    before && after
      ? [
          ['Prix TTC', euros(before.price), euros(after.price)],
          ['Prix HT', euros(before.withoutVat), euros(after.withoutVat)],
          ['Marge', euros(before.margin), euros(after.margin)],
          [
            'Marge ÷ prix HT',
            before.rate ? percent(before.rate) : '—',
            after.rate ? percent(after.rate) : '—',
          ],
        ]
      : null;

  return (
    <ToolFrame
      title="Le vrai coût d’une remise"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <>
            <table className="tool-table">
              <caption>Avant et après la remise de {formatRate(cut ?? 0)}</caption>
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
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={
        lines &&
        [summary, ...lines.map(([line, first, then]) => `${line}\u00a0: ${first}, puis ${then}`)].join('\n')
      }
    >
      <div className="tool__pair">
        {keys.map((key) => (
          <NumberField
            key={key}
            label={words[key].label}
            hint={words[key].hint}
            unit={words[key].unit}
            value={values[key]}
            reading={readings[key]}
            isExample={isExample(key)}
            onChange={(typed) => set(key, typed)}
          />
        ))}
        <VatFields
          choice={values.vat}
          other={values.otherVat}
          onChoice={(chosen) => set('vat', chosen)}
          onOther={(typed) => set('otherVat', typed)}
        />
      </div>
    </ToolFrame>
  );
}
