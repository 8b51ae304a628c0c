import { formatEuros, formatRate } from '../../tools/format-number.ts';
import { minimumPrice } from '../../tools/minimum-price.ts';
import { type NumberRule, price, rate, readNumber } from '../../tools/read-number.ts';
import { NumberField } from './fields.tsx';
import { priceCheck, targetAnswer } from './price-check.ts';
import { StepTable, stepText } from './StepTable.tsx';
import { oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, optionalText, useFigures } from './use-figures.ts';
import { VatFields } from './VatFields.tsx';
import { toFill } from './read-figures.ts';
import { type VatChoice, readVat, vatChoices } from './vat-rates.ts';

const keys = ['purchase', 'packaging', 'fixed', 'commission', 'target'] as const;
type Key = (typeof keys)[number];
type Values = Record<Key | 'otherVat', string> & { vat: VatChoice };
const fields: FigureFields<Values> = {
  purchase: figure('12,00'),
  packaging: figure('0,60'),
  fixed: figure('0'),
  commission: figure('9'),
  target: figure('40'),
  vat: { example: '20', blank: '20', read: oneOf(...vatChoices), neutral: true },
  otherVat: optionalText,
};
const words: Readonly<Record<Key, { label: string; hint: string; unit: string; rule: NumberRule }>> = {
  purchase: { label: 'Prix d’achat HT', hint: 'Sur la facture.', unit: '€', rule: price },
  packaging: { label: 'Emballage par vente', hint: 'Sac, carton, papier.', unit: '€', rule: price },
  fixed: { label: 'Frais fixes par vente', hint: 'Écrivez 0 s’il n’y en a pas.', unit: '€', rule: price },
  commission: { label: 'Commission', hint: 'En part du prix TTC.', unit: '%', rule: rate },
  target: { label: 'Part à garder', hint: 'En part du prix HT.', unit: '%', rule: rate },
};
/** « Le prix à l’envers » (course 16, step 4). */
export default function PriceFromTarget() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'prix-a-l-envers',
    fields,
  );
  const readings = Object.fromEntries(keys.map((key) => [key, readNumber(values[key], words[key].rule)]));
  const value = (key: Key) => (readings[key]?.ok ? readings[key].value : 0);
  const vat = readVat(values.vat, values.otherVat);
  const wrong = [
    ...keys.filter((key) => !readings[key]?.ok).map((key) => words[key].label),
    ...(vat.ok ? [] : ['Taux de TVA']),
  ];
  const wish = {
    purchase: value('purchase'),
    packaging: value('packaging'),
    fixed: value('fixed'),
    commission: value('commission'),
    target: value('target'),
    vat: vat.ok ? vat.value : 0,
  };
  const { said, round } = targetAnswer(wrong.length === 0 ? minimumPrice(wish) : null);
  const summary = wrong.length > 0 ? toFill(wrong) : said;
  const lines = round === null ? [] : priceCheck(wish, round);

  return (
    <ToolFrame
      title="Le prix à l’envers"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        round !== null && (
          <>
            <StepTable caption={`Vérification à ${formatEuros(round)}`} lines={lines} />
            <p>
              Vous vouliez garder {formatRate(wish.target)} du prix HT. Tout prix au-dessus du minimum suffit.
            </p>
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={round === null ? null : [summary, ...stepText(lines)].join('\n')}
    >
      <div className="tool__pair">
        {keys.map((key) => (
          <NumberField
            key={key}
            label={words[key].label}
            hint={words[key].hint}
            unit={words[key].unit}
            value={values[key]}
            reading={readings[key]!}
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
