import { NumberField } from './fields.tsx';
import { StepTable, stepText } from './StepTable.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';
import { type TypedWeighing, formatKilos, readWeighing, weightLabels, weightLines } from './weight-words.ts';

const fields: FigureFields<TypedWeighing> = {
  ordered: figure('1,200'),
  weighed: figure('1,140'),
  perKilo: figure('24,90'),
};
const hints: Readonly<Record<keyof TypedWeighing, { hint: string; unit: string }>> = {
  ordered: { hint: 'En kilos. Pour 800 grammes, écrivez 0,800.', unit: 'kg' },
  weighed: { hint: 'Ce qu’affiche la balance, sans l’emballage.', unit: 'kg' },
  perKilo: { hint: 'Taxe comprise, comme sur l’étiquette.', unit: '€' },
};
const keys = ['ordered', 'weighed', 'perKilo'] as const;

/** « Le poids variable » (course 14, step 4). */
export default function VariableWeight() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'poids-variable',
    fields,
  );
  const { readings, weighing, summary } = readWeighing(values);
  const { ordered, weighed, perKilo } = readings;
  const lines =
    weighing && ordered.ok && weighed.ok && perKilo.ok
      ? weightLines(ordered.value, weighed.value, perKilo.value, weighing)
      : null;
  const range = weighing && `de ${formatKilos(weighing.lightest)} à ${formatKilos(weighing.heaviest)}`;

  return (
    <ToolFrame
      title="Le poids variable"
      sheetTitle="Prix au poids pesé"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        lines && (
          <>
            <StepTable caption="Le calcul, ligne par ligne" lines={lines} result="Prix" />
            <p className="tool-sheet__said">{summary}</p>
            <p>Écart permis de 10&nbsp;%, annoncé avant la commande&nbsp;: {range}.</p>
          </>
        )
      }
      text={
        lines && [...stepText(lines), summary, `Écart permis de 10\u00a0%\u00a0: ${range ?? ''}.`].join('\n')
      }
    >
      <div className="tool__pair">
        {keys.map((key) => (
          <NumberField
            key={key}
            label={weightLabels[key]}
            {...hints[key]}
            value={values[key]}
            reading={readings[key]}
            isExample={isExample(key)}
            onChange={(typed) => set(key, typed)}
          />
        ))}
      </div>
    </ToolFrame>
  );
}
