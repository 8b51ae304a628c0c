import { minutes as minutesRule, readNumber, whole } from '../../tools/read-number.ts';
import { completeOrders, countsADay, referencesRule, workingDaysRule } from '../../tools/rolling-count.ts';
import { completeWords, countWords, linesOnPaper } from './count-words.ts';
import { NumberField } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';

type Key = 'references' | 'days' | 'minutes' | 'complete' | 'orders';
const fields: FigureFields<Record<Key, string>> = {
  references: figure('100'),
  days: figure('20'),
  minutes: figure('1'),
  complete: figure('96'),
  orders: figure('100'),
};
const words: Readonly<Record<Key, { label: string; hint?: string; unit: string }>> = {
  references: {
    label: 'Références à suivre',
    hint: 'Une référence est un produit précis.',
    unit: 'références',
  },
  days: { label: 'Jours ouvrés pour tout compter', hint: 'Par exemple 20, pour un mois.', unit: 'jours' },
  minutes: { label: 'Temps par référence', unit: 'min' },
  complete: {
    label: 'Commandes complètes (facultatif)',
    hint: 'Rien ne manquait, rien n’était remplacé.',
    unit: 'commandes',
  },
  orders: { label: 'Toutes les commandes (facultatif)', unit: 'commandes' },
};
const rules = {
  references: referencesRule,
  days: workingDaysRule,
  minutes: minutesRule,
  complete: whole,
  orders: whole,
} as const;
const dayNames = ['Jour 1', 'Jour 2', 'Jour 3', 'Jour 4', 'Jour 5'];

/** « Mon inventaire tournant » (course 09, step 4): how many a day, and the sheet of the week. */
export default function RollingCount() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'inventaire-tournant',
    fields,
  );
  const read = (key: Key) => readNumber(values[key], rules[key]);
  const [references, days, minutes, complete, orders] = [
    read('references'),
    read('days'),
    read('minutes'),
    read('complete'),
    read('orders'),
  ];
  const each = references.ok && days.ok ? countsADay(references.value, days.value) : null;
  const rate = complete.ok && orders.ok ? completeOrders(complete.value, orders.value) : null;
  const said = each !== null && minutes.ok ? countWords(each, minutes.value) : null;
  const summary = [
    said ?? 'Remplissez les références, les jours et le temps pour voir le résultat.',
    ...(rate ? [completeWords(rate)] : []),
  ].join(' ');
  const optional = (key: Key) => values[key].trim() === '' && (key === 'complete' || key === 'orders');
  const field = (key: Key) => (
    <NumberField
      key={key}
      {...words[key]}
      whole={rules[key].decimals === 0}
      value={values[key]}
      reading={optional(key) ? { ok: true, value: 0 } : read(key)}
      isExample={isExample(key)}
      onChange={(typed) => set(key, typed)}
    />
  );

  return (
    <ToolFrame
      title="Mon inventaire tournant"
      sheetTitle="Feuille d’inventaire de la semaine"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        said !== null &&
        each !== null && (
          <div className="tool-print-only">
            <p>{summary}</p>
            <p>Cause&nbsp;: casse, vol, saisie ou retour. Comptez avant de lire le nombre noté.</p>
            <table className="tool-count">
              <thead>
                <tr>
                  <th scope="col">Jour</th>
                  <th scope="col">Référence</th>
                  <th scope="col">Compté</th>
                  <th scope="col">Noté</th>
                  <th scope="col">Écart</th>
                  <th scope="col">Cause</th>
                </tr>
              </thead>
              <tbody>
                {dayNames.flatMap((day) =>
                  Array.from({ length: linesOnPaper(each) }, (_, line) => (
                    <tr key={`${day}-${String(line)}`}>
                      <th scope="row">{line === 0 ? day : ''}</th>
                      <td />
                      <td />
                      <td />
                      <td />
                      <td />
                    </tr>
                  )),
                )}
              </tbody>
            </table>
            {each > linesOnPaper(each) && (
              <p>Plus de {linesOnPaper(each)} références par jour&nbsp;: imprimez une feuille par jour.</p>
            )}
          </div>
        )
      }
      text={said && summary}
    >
      <div className="tool__pair">{(['references', 'days', 'minutes'] as const).map(field)}</div>
      <fieldset className="tool__group">
        <legend>Mes commandes complètes du mois</legend>
        <div className="tool__pair">{(['complete', 'orders'] as const).map(field)}</div>
      </fieldset>
    </ToolFrame>
  );
}
