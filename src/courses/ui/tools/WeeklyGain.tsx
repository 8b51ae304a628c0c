import { roundHalfUp } from '../../tools/fraction.ts';
import { formatEuros } from '../../tools/format-number.ts';
import { type NumberRule, minutes, price, rate, readNumber, whole } from '../../tools/read-number.ts';
import { addedAtTheTill, weeklyGain } from '../../tools/weekly-gain.ts';
import { NumberField } from './fields.tsx';
import { gainLines } from './gain-lines.ts';
import { toFill } from './read-figures.ts';
import { StepTable, stepText } from './StepTable.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

const keys = [
  'collections',
  'basket',
  'vat',
  'margin',
  'minutes',
  'hourlyCost',
  'buyers',
  'purchase',
] as const;
type Key = (typeof keys)[number];

const fields: FigureFields<Record<Key, string>> = {
  collections: figure('10'),
  basket: figure('28,00'),
  vat: figure('20'),
  margin: figure('35'),
  minutes: figure('10'),
  hourlyCost: figure('18,00'),
  buyers: figure('2'),
  purchase: figure('6,00'),
};

const inTen: NumberRule = { decimals: 0, min: 0, max: 10 };
const rules: Readonly<Record<Key, NumberRule>> = {
  collections: whole,
  basket: price,
  vat: rate,
  margin: rate,
  minutes,
  hourlyCost: price,
  buyers: inTen,
  purchase: price,
};

const words: Readonly<Record<Key, { label: string; hint?: string; unit?: string }>> = {
  collections: { label: 'Retraits par semaine', unit: 'retraits' },
  basket: { label: 'Panier moyen, TTC', hint: 'Le prix payé par le client, taxe comprise.', unit: '€' },
  vat: {
    label: 'Taux de TVA',
    hint: '20, 10, 5,5 ou 2,1. Écrivez 0 si vous êtes en franchise de TVA.',
    unit: '%',
  },
  margin: { label: 'Marge', hint: 'En part du prix hors taxe.', unit: '%' },
  minutes: { label: 'Temps par retrait', hint: 'Préparation et remise.', unit: 'min' },
  hourlyCost: { label: 'Coût d’une heure de travail', unit: '€' },
  buyers: {
    label: 'Clients sur dix qui ajoutent un achat (facultatif)',
    hint: 'Laissez vide si vous ne savez pas.',
    unit: 'sur 10',
  },
  purchase: { label: 'Montant de cet achat, TTC (facultatif)', unit: '€' },
};
const vatRates = [
  { value: '20', label: '20\u00a0%' },
  { value: '10', label: '10\u00a0%' },
  { value: '5,5', label: '5,5\u00a0%' },
  { value: '2,1', label: '2,1\u00a0%' },
  { value: '0', label: '0\u00a0%, franchise de TVA' },
];
const main = ['collections', 'basket', 'vat', 'margin', 'minutes', 'hourlyCost'] as const;

/** « Ce que j’y gagne » (course 06, step 5). */
export default function WeeklyGain() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'gain-de-la-semaine',
    fields,
  );
  const readings = Object.fromEntries(
    keys.map((key) => [key, readNumber(values[key], rules[key])]),
  ) as Record<Key, ReturnType<typeof readNumber>>;
  const value = (key: Key) => (readings[key].ok ? readings[key].value : 0);
  const wrong = main.filter((key) => !readings[key].ok);
  const week = {
    collections: value('collections'),
    basket: value('basket'),
    vat: value('vat'),
    margin: value('margin'),
    minutes: value('minutes'),
    hourlyCost: value('hourlyCost'),
  };
  const gain = wrong.length === 0 ? weeklyGain(week) : null;
  const added =
    readings.collections.ok && readings.buyers.ok && readings.purchase.ok
      ? roundHalfUp(addedAtTheTill(week.collections, value('buyers'), value('purchase')))
      : null;
  const left = gain && roundHalfUp(gain.left);
  const summary =
    left === null
      ? toFill(wrong.map((key) => words[key].label))
      : left < 0n
        ? `Vous perdez ${formatEuros(-left)} par semaine\u00a0: réduisez les minutes.`
        : `Il vous reste ${formatEuros(left)} par semaine, une fois votre temps compté.`;
  const lines = gain && gainLines(week, gain, added);

  const field = (key: Key) => (
    <NumberField
      key={key}
      {...words[key]}
      value={values[key]}
      // an optional field left empty is no error
      reading={
        values[key].trim() === '' && (key === 'buyers' || key === 'purchase')
          ? { ok: true, value: 0 }
          : readings[key]
      }
      isExample={isExample(key)}
      whole={rules[key].decimals === 0}
      {...(key === 'vat' ? { suggestions: vatRates } : {})}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Ce que j’y gagne"
      sheetTitle="Ce que je gagne en une semaine de retraits"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <>
            <StepTable caption="Une semaine de retraits, étape par étape" lines={lines} />
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={lines && [...stepText(lines), summary].join('\n')}
    >
      <div className="tool__pair">{main.map(field)}</div>
      <fieldset className="tool__group">
        <legend>Le petit plus du comptoir</legend>
        <div className="tool__pair">
          {field('buyers')}
          {field('purchase')}
        </div>
      </fieldset>
    </ToolFrame>
  );
}
