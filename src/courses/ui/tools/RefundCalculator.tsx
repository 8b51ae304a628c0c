import { NumberField, SelectField } from './fields.tsx';
import { type TypedRefund, asksDelivery, readRefund, refundLabels, refundNotes } from './refund-words.ts';
import { oneOf } from './stored.ts';
import { StepTable, stepText } from './StepTable.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

const fields: FigureFields<TypedRefund> = {
  what: { example: 'all', blank: 'all', read: oneOf('all', 'part'), neutral: true },
  received: {
    example: 'delivered',
    blank: 'collected',
    read: oneOf('collected', 'delivered'),
    neutral: true,
  },
  products: figure('45,00'),
  standard: figure('4,90'),
  paid: figure('9,90'),
};

const hints: Readonly<Record<keyof typeof refundLabels, string>> = {
  products: 'Ce que le client a payé pour eux, taxe comprise.',
  standard: 'Votre envoi le moins cher. Écrivez 0 s’il est gratuit.',
  paid: 'Ce que le client a payé pour l’envoi.',
};

/** « Combien rembourser ? » (course 13, step 4). */
export default function RefundCalculator() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'remboursement',
    fields,
  );
  const { readings, lines, summary } = readRefund(values);
  const field = (key: keyof typeof refundLabels) => (
    <NumberField
      key={key}
      label={refundLabels[key]}
      hint={hints[key]}
      unit="€"
      value={values[key]}
      reading={readings[key]}
      isExample={isExample(key)}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Combien rembourser&#8239;?"
      sheetTitle="Remboursement d’une rétractation"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <>
            <StepTable caption="Le remboursement, ligne par ligne" lines={lines} result="Montant" />
            <p className="tool-sheet__said">{summary}</p>
            <ul>
              {refundNotes.map((note) => (
                <li key={note}>{note}</li>
              ))}
            </ul>
          </>
        )
      }
      text={lines && [...stepText(lines), summary, ...refundNotes].join('\n')}
    >
      <div className="tool__pair">
        <SelectField
          label="Ce que le client rend"
          value={values.what}
          choices={[
            { value: 'all', label: 'Toute la commande' },
            { value: 'part', label: 'Une partie seulement' },
          ]}
          onChange={(what) => set('what', what)}
        />
        <SelectField
          label="Comment il l’a reçue"
          value={values.received}
          choices={[
            { value: 'collected', label: 'Retirée en boutique' },
            { value: 'delivered', label: 'Livrée' },
          ]}
          onChange={(received) => set('received', received)}
        />
        {field('products')}
        {asksDelivery(values) && (
          <>
            {field('standard')}
            {field('paid')}
          </>
        )}
      </div>
    </ToolFrame>
  );
}
