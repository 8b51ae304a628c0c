import { formatEuros } from '../../tools/format-number.ts';
import {
  type ContentUnit,
  contentUnits,
  formatUnitPrice,
  inMeasure,
  measureWords,
  noUnitPrice,
  readContent,
  readPrice,
  unitPrice,
} from '../../tools/unit-price.ts';
import { NumberField, SelectField, TextField } from './fields.tsx';
import { oneOf } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

interface Values {
  name: string;
  price: string;
  amount: string;
  unit: ContentUnit;
}
const fields: FigureFields<Values> = {
  name: figure('Bocal d’olives'),
  price: figure('4,80'),
  amount: figure('320'),
  unit: { example: 'g', blank: 'g', read: oneOf(...contentUnits), neutral: true },
};
const unitLabels: Readonly<Record<ContentUnit, string>> = {
  g: 'grammes (g)',
  kg: 'kilos (kg)',
  ml: 'millilitres (ml)',
  cl: 'centilitres (cl)',
  L: 'litres (L)',
  pièce: 'à la pièce',
};

/** « Le prix au kilo » (course 04, step 4). */
export default function UnitPrice() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'prix-a-l-unite',
    fields,
  );
  const price = readPrice(values.price);
  const piece = values.unit === 'pièce';
  const amount = piece ? ({ ok: true, value: 0 } as const) : readContent(values.amount);
  const content = amount.ok ? { amount: amount.value, unit: values.unit } : null;
  const found = price.ok && content ? unitPrice(price.value, content) : null;
  const measured = content && inMeasure(content);
  const summary = !price.ok
    ? `${price.error}.`
    : !amount.ok
      ? `${amount.error}.`
      : found
        ? `${formatEuros(found.cents)} ${measureWords[found.measure]}.`
        : `${noUnitPrice}\u00a0: affichez seulement le prix TTC.`;
  const sum =
    price.ok && found && measured
      ? `${formatEuros(price.value)} ÷ ${measured} = ${formatEuros(found.cents)} ${measureWords[found.measure]}`
      : null;
  const name = values.name.trim();
  const label =
    price.ok && content
      ? [
          name,
          formatEuros(price.value),
          piece ? '' : `${values.amount.trim()}\u00a0${values.unit}`,
          found ? formatUnitPrice(found) : '',
        ]
          .filter(Boolean)
          .join(' · ')
      : null;

  return (
    <ToolFrame
      title="Le prix au kilo ou au litre"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        label && (
          <>
            {sum && <p>{sum}</p>}
            <p>L’étiquette à recopier&nbsp;:</p>
            <p className="tool-quote">{label}</p>
          </>
        )
      }
      text={label}
      copyLabel="Copier l’étiquette"
    >
      <TextField
        label="Nom du produit (facultatif)"
        value={values.name}
        maxLength={80}
        isExample={isExample('name')}
        onChange={(typed) => set('name', typed)}
      />
      <div className="tool__pair">
        <NumberField
          label="Prix TTC"
          unit="€"
          value={values.price}
          reading={price}
          isExample={isExample('price')}
          onChange={(typed) => set('price', typed)}
        />
        {!piece && (
          <NumberField
            label="Contenance"
            hint="Le poids ou le volume écrit sur le produit."
            unit={values.unit}
            value={values.amount}
            reading={amount}
            isExample={isExample('amount')}
            onChange={(typed) => set('amount', typed)}
          />
        )}
        <SelectField
          label="Unité"
          value={values.unit}
          choices={contentUnits.map((unit) => ({ value: unit, label: unitLabels[unit] }))}
          onChange={(chosen) => set('unit', chosen)}
        />
      </div>
    </ToolFrame>
  );
}
