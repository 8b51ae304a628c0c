import { ControlLabel } from './ControlLabel.tsx';
import { NumberField, SelectField, TextField } from './fields.tsx';
import {
  type ParcelKey,
  billingChoices,
  costKeys,
  freeKeys,
  parcelFields,
  parcelRules,
  parcelWords,
  shareChoices,
  sideKeys,
} from './parcel-figures.ts';
import { billedWeight, parcelLines, parcelSummary } from './parcel-words.ts';
import { readFigures } from './read-figures.ts';
import { ResultTable } from './ResultTable.tsx';
import { stepText } from './StepTable.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

/** « Le coût de mon envoi » (course 19, steps 3 and 4). */
export default function ParcelCost() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'cout-d-un-envoi',
    parcelFields,
  );
  const figures = readFigures<ParcelKey>(values, parcelRules);
  const summary = parcelSummary(figures, values.billing, values.share);
  const lines = parcelLines(figures, values.billing, values.share);
  const weight = billedWeight(figures, values.billing);

  const field = (key: ParcelKey) => (
    <NumberField
      key={key}
      {...parcelWords[key]}
      value={values[key]}
      reading={figures.readings[key]}
      isExample={isExample(key)}
      whole={key === 'divisor'}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Le coût de mon envoi"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines.length > 0 && (
          <>
            <ResultTable caption="L’envoi, ligne par ligne" lines={lines} />
            <p className="tool-sheet__said">{summary}</p>
            {weight && <ControlLabel weight={weight} order={values.order} />}
          </>
        )
      }
      text={lines.length > 0 ? [...stepText(lines), summary].join('\n') : null}
    >
      <fieldset className="tool__group">
        <legend>Le colis</legend>
        <div className="tool__pair">
          {sideKeys.map(field)}
          {field('weight')}
          <SelectField
            label="Le transporteur facture"
            value={values.billing}
            choices={billingChoices}
            onChange={(chosen) => set('billing', chosen)}
          />
          {values.billing === 'greatest' && field('divisor')}
        </div>
      </fieldset>
      <fieldset className="tool__group">
        <legend>Le coût complet</legend>
        <div className="tool__pair">{costKeys.map(field)}</div>
      </fieldset>
      <fieldset className="tool__group">
        <legend>Le port offert</legend>
        <div className="tool__pair">
          {freeKeys.map(field)}
          <SelectField
            label="Part de la marge pour expédier"
            value={values.share}
            choices={shareChoices}
            onChange={(chosen) => set('share', chosen)}
          />
        </div>
      </fieldset>
      <TextField
        label="Numéro de la commande (facultatif)"
        hint="Il s’écrit sur l’étiquette de contrôle."
        maxLength={20}
        value={values.order}
        onChange={(typed) => set('order', typed)}
      />
    </ToolFrame>
  );
}
