import { plural } from '../../tools/format-number.ts';
import { CostSheet } from './CostSheet.tsx';
import { NumberField, SelectField } from './fields.tsx';
import { lettersUsed, readFigure, readSelling, sellingFields, solutionName } from './selling-figures.ts';
import { costLines, costSummary, crossings } from './selling-words.ts';
import { SolutionFields } from './SolutionFields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

/** « Comparateur de coûts » (course 03, step 3). */
export default function CostComparison() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'comparateur-de-couts',
    sellingFields,
  );
  const timed = values.time === 'yes';
  const used = lettersUsed(values);
  const names = used.map((letter) => solutionName(values, letter));
  const read = readSelling(values);
  const wrong = Array.isArray(read) ? read.length : 0;
  const summary = Array.isArray(read)
    ? `Remplissez ou corrigez ${plural(wrong, 'case')} pour voir le résultat.`
    : costSummary(read, names);
  const lines = Array.isArray(read) ? null : costLines(read, names);
  const pairs = Array.isArray(read) ? null : crossings(read, names);

  return (
    <ToolFrame
      title="Comparateur de coûts"
      sheetTitle="Ce que coûtent mes solutions de vente"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        !Array.isArray(read) &&
        lines &&
        pairs && <CostSheet read={read} lines={lines} crossings={pairs} summary={summary} />
      }
      text={
        lines &&
        pairs &&
        [
          summary,
          ...lines.map(
            ({ name, month, year, order }) =>
              `${name}\u00a0: ${month} par mois, ${year} par an, ${order} par commande.`,
          ),
          ...pairs.map(({ words }) => words),
        ].join('\n')
      }
    >
      <div className="tool__pair">
        <NumberField
          label="Commandes par mois"
          hint="Une estimation suffit."
          unit="commandes"
          whole
          value={values.orders}
          reading={readFigure(values, 'orders')}
          isExample={isExample('orders')}
          onChange={(typed) => set('orders', typed)}
        />
        <NumberField
          label="Panier moyen, TTC"
          hint="Le prix payé par le client."
          unit="€"
          value={values.basket}
          reading={readFigure(values, 'basket')}
          isExample={isExample('basket')}
          onChange={(typed) => set('basket', typed)}
        />
      </div>
      <label className="choice">
        <input
          type="checkbox"
          checked={timed}
          onChange={(event) => set('time', event.target.checked ? 'yes' : '')}
        />
        Compter mon temps
      </label>
      {timed && (
        <NumberField
          label="Coût d’une heure de travail"
          unit="€"
          value={values.hourlyCost}
          reading={readFigure(values, 'hourlyCost')}
          isExample={isExample('hourlyCost')}
          onChange={(typed) => set('hourlyCost', typed)}
        />
      )}
      <SelectField
        label="Nombre de solutions à comparer"
        value={values.count}
        choices={(['2', '3', '4'] as const).map((value) => ({ value, label: value }))}
        onChange={(chosen) => set('count', chosen)}
      />
      {used.map((letter) => (
        <SolutionFields
          key={letter}
          letter={letter}
          values={values}
          timed={timed}
          isExample={isExample}
          onChange={set}
        />
      ))}
    </ToolFrame>
  );
}
