import { collectionCapacity } from '../../tools/collection-capacity.ts';
import { formatScaled, plural } from '../../tools/format-number.ts';
import { type TypedCapacity, capacityWords, readCapacity } from './capacity-words.ts';
import { NumberField } from './fields.tsx';
import { sayMinutes } from './minute-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { toFill } from './read-figures.ts';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

const fields: FigureFields<TypedCapacity> = {
  bins: figure('24'),
  days: figure('2'),
  minutes: figure('6'),
};
const words: Readonly<Record<keyof TypedCapacity, { label: string; hint: string; unit: string }>> = {
  bins: { label: 'Bacs', hint: 'Une case, une boîte ou un crochet\u00a0: une commande.', unit: 'bacs' },
  days: { label: 'Durée de garde', hint: 'Jours pendant lesquels un sac garde son bac.', unit: 'jours' },
  minutes: { label: 'Préparation d’une commande', hint: 'Sans la remise au client.', unit: 'min' },
};
const keys = ['bins', 'days', 'minutes'] as const;
/** other keeping times shown beside hers */
const compared = [1, 2, 3, 4, 5];

/** « Combien de commandes ? » (course 07, step 3). */
export default function CollectionCapacity() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'capacite-de-retrait',
    fields,
  );
  const { bins, days, minutes } = readCapacity(values);
  const readings = { bins, days, minutes };
  const capacity =
    bins.ok && days.ok && minutes.ok ? collectionCapacity(bins.value, days.value, minutes.value) : null;
  const wrong = keys.flatMap((key) => (readings[key].ok ? [] : [words[key].label]));
  const summary = capacity ? capacityWords(capacity) : toFill(wrong);
  const rows =
    bins.ok && days.ok && minutes.ok
      ? [...new Set([...compared, days.value])]
          .sort((a, b) => a - b)
          .map((kept) => ({ kept, ...collectionCapacity(bins.value, kept, minutes.value) }))
      : [];

  return (
    <ToolFrame
      title={'Combien de commandes\u202f?'}
      sheetTitle="Combien de commandes par jour"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        capacity &&
        bins.ok && (
          <>
            <table className="tool-table tool-table--tight">
              <caption>{`${plural(bins.value, 'bac')}\u00a0: commandes par jour selon la durée de garde`}</caption>
              <thead>
                <tr>
                  <th scope="col">Garde</th>
                  <th scope="col" className="number">
                    Par jour
                  </th>
                  <th scope="col" className="number">
                    Préparation
                  </th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ kept, orders, time }) => (
                  <tr key={kept} className={days.ok && kept === days.value ? 'tool-row--mine' : undefined}>
                    <th scope="row">
                      {plural(kept, 'jour')}
                      {days.ok && kept === days.value && ' (vous)'}
                    </th>
                    <td className="number">{formatScaled(orders, 0)}</td>
                    <td className="number">{sayMinutes(time)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={capacity && summary}
    >
      <div className="tool__pair">
        {keys.map((key) => (
          <NumberField
            key={key}
            {...words[key]}
            whole={key !== 'minutes'}
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
