import { formatScaled, plural } from '../../tools/format-number.ts';
import { photoTime } from '../../tools/photo-session.ts';
import { type NumberRule, minutes, readNumber } from '../../tools/read-number.ts';
import { catalogueNote, readCatalogueNames } from './catalogue-figures.ts';
import { NumberField } from './fields.tsx';
import { ShotList } from './ShotList.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, figure, useFigures } from './use-figures.ts';
import { useNoteOf } from './use-note-of.ts';

const fields: FigureFields<Record<'products' | 'minutes' | 'sessions', string>> = {
  products: figure('20'),
  minutes: figure('2'),
  sessions: figure('2'),
};
const oneOrMore = (max: number): NumberRule => ({ decimals: 0, min: 1, max });
/** what one page holds */
const rowsOnPage = 20;

/** « Mes 3 vues » (course 05, step 2): the time it takes, and the sheet to tick. */
export default function PhotoSession() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'seance-photo',
    fields,
  );
  const names = useNoteOf(catalogueNote, readCatalogueNames) ?? [];
  const products = readNumber(values.products, oneOrMore(100_000));
  const each = readNumber(values.minutes, minutes);
  const sessions = readNumber(values.sessions, oneOrMore(100));
  const time =
    products.ok && each.ok && sessions.ok
      ? photoTime({ products: products.value, minutes: each.value, sessions: sessions.value })
      : null;
  const said = (hundredths: number) => `${formatScaled(hundredths, 2)}\u00a0min`;
  const summary =
    time && sessions.ok
      ? `${plural(time.photos, 'photo')}, ${said(time.total)} en tout. ${
          sessions.value === 1
            ? 'En une séance.'
            : `En ${sessions.value}\u00a0séances\u00a0: ${said(time.eachSession)} chacune.`
        }`
      : 'Indiquez vos produits, vos minutes et vos séances.';
  const rows = products.ok ? Math.min(products.value, rowsOnPage) : 0;

  return (
    <ToolFrame
      title="Ma séance photo"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        time && (
          <>
            <p className="tool-sheet__said">{summary}</p>
            <ShotList names={names} rows={rows} />
          </>
        )
      }
      text={
        time &&
        [summary, ...names.slice(0, rows).map((name) => `${name}\u00a0: entier, détail, usage`)].join('\n')
      }
    >
      <div className="tool__pair">
        <NumberField
          label="Produits à photographier"
          hint={`La feuille en montre ${rowsOnPage} au plus.`}
          unit="produits"
          whole
          value={values.products}
          reading={products}
          isExample={isExample('products')}
          onChange={(typed) => set('products', typed)}
        />
        <NumberField
          label="Temps par photo"
          hint="Poser, viser, vérifier."
          unit="min"
          value={values.minutes}
          reading={each}
          isExample={isExample('minutes')}
          onChange={(typed) => set('minutes', typed)}
        />
        <NumberField
          label="Nombre de séances"
          unit="séances"
          whole
          value={values.sessions}
          reading={sessions}
          isExample={isExample('sessions')}
          onChange={(typed) => set('sessions', typed)}
        />
      </div>
    </ToolFrame>
  );
}
