import { fourteenPoints, pointsLeft, pointsSummary, pointsText } from '../../tools/fourteen-points.ts';
import { asList, asText } from './stored.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { type FigureFields, useFigures } from './use-figures.ts';

const none: readonly string[] = [];
const fields: FigureFields<{ ticked: readonly string[] }> = {
  ticked: { example: none, blank: none, read: asList(asText), neutral: true },
};

/** « Mes 14 points » (course 24, step 3). */
export default function FourteenPoints() {
  const { values, set, forget, memory } = useFigures('quatorze-points', fields);
  const { ticked } = values;
  const left = pointsLeft(ticked);
  const said = pointsSummary(ticked);
  return (
    <ToolFrame
      title="Mes 14 points"
      sheetTitle="Mes conditions de vente, en 14 points"
      memory={memory}
      onForget={forget}
      forgetWarning="Vos coches vont disparaître de ce téléphone."
      summary={left.length > 0 ? `${said}.` : `${said}. Faites relire vos conditions par un conseil.`}
      sheet={
        <>
          {left.length > 0 && (
            <ul>
              {left.map(({ id, name }) => (
                <li key={id}>{name}</li>
              ))}
            </ul>
          )}
          <ol className="tool-print-only">
            {fourteenPoints.map(({ id, name, asks }) => (
              <li key={id}>
                <strong>{name}</strong>. {asks}. {ticked.includes(id) ? '☑' : '☐'}
              </li>
            ))}
          </ol>
          <p className="tool-sheet__said">{said}.</p>
        </>
      }
      text={pointsText(ticked)}
      copyLabel="Copier la liste"
    >
      <p>Relisez vos conditions. Cochez un point seulement si votre texte le dit.</p>
      {fourteenPoints.map(({ id, name, asks }) => (
        <label className="choice" key={id}>
          <input
            type="checkbox"
            checked={ticked.includes(id)}
            onChange={(event) =>
              set('ticked', event.target.checked ? [...ticked, id] : ticked.filter((other) => other !== id))
            }
          />
          <span>
            <strong>{name}</strong>. {asks}.
          </span>
        </label>
      ))}
    </ToolFrame>
  );
}
