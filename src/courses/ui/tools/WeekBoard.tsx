import { lightWords, problemWords, weekBoard } from '../../tools/week-board.ts';
import { readNumber } from '../../tools/read-number.ts';
import { boardCsv, boardRows, boardSummary, lightSigns } from './board-words.ts';
import {
  type BoardKey,
  type WeekKey,
  boardFields,
  readWeek,
  weekKeys,
  weekRules,
  weekWords,
} from './board-figures.ts';
import { CsvButton } from './DownloadButton.tsx';
import { NumberField } from './fields.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { toFill } from './read-figures.ts';
import { useFigures } from './use-figures.ts';

/** « Mon tableau de la semaine » (course 15, step 4). */
export default function WeekBoard() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'tableau-de-bord',
    boardFields,
  );
  const week = readWeek(values, false);
  const weekBefore = readWeek(values, true);
  const found = week && weekBoard(week);
  const foundBefore = weekBefore && weekBoard(weekBefore);
  const board = found !== null && typeof found !== 'string' ? found : null;
  const before = foundBefore !== null && typeof foundBefore !== 'string' ? foundBefore : null;
  const rows = board && boardRows(board, before);
  const wrong = weekKeys.filter((key) => !readNumber(values[key], weekRules[key]).ok);
  const summary = rows
    ? `${boardSummary(rows)}${foundBefore === 'impossible' ? ' Vérifiez vos chiffres de la semaine d’avant.' : ''}`
    : typeof found === 'string'
      ? `${problemWords[found]}.`
      : toFill(wrong.map((key) => weekWords[key].label));

  const nextWeek = () => {
    for (const key of weekKeys) {
      set(`before-${key}`, values[key]);
      set(key, '');
    }
  };
  const field = (key: WeekKey, name: BoardKey) => {
    const optional = name !== key && values[name].trim() === '';
    return (
      <NumberField
        key={name}
        {...weekWords[key]}
        whole={weekRules[key].decimals === 0}
        value={values[name]}
        reading={optional ? { ok: true, value: 0 } : readNumber(values[name], weekRules[key])}
        isExample={isExample(name)}
        onChange={(typed) => set(name, typed)}
      />
    );
  };

  return (
    <ToolFrame
      title="Mon tableau de la semaine"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        rows && (
          <>
            <table className="tool-table tool-table--tight">
              <caption>Cinq indicateurs, et l’écart avec la semaine d’avant</caption>
              <thead>
                <tr>
                  <th scope="col">Indicateur</th>
                  <th scope="col">Cette semaine</th>
                  <th scope="col">Écart</th>
                </tr>
              </thead>
              <tbody>
                {rows.map(({ label, value, gap, light }) => (
                  <tr key={label}>
                    <th scope="row">{label}</th>
                    <td>
                      {value}
                      {light && (
                        <strong className={`tool-light tool-light--${light}`}>
                          <span aria-hidden="true">{lightSigns[light]}</span> {lightWords[light]}
                        </strong>
                      )}
                    </td>
                    <td>{gap}</td>
                  </tr>
                ))}
              </tbody>
            </table>
            <p className="tool-sheet__said">{summary}</p>
            <p className="tool-print-only">
              Une seule amélioration&nbsp;: ……………………………… Chiffre visé&nbsp;: ………… Date&nbsp;: …………
            </p>
          </>
        )
      }
      text={
        rows &&
        [
          ...rows.map(
            ({ label, value, gap, light }) =>
              `${label}\u00a0: ${value}${light ? ` (${lightWords[light]})` : ''}, écart ${gap}`,
          ),
          summary,
        ].join('\n')
      }
      more={
        board && (
          <>
            <CsvButton text={boardCsv(board, before)} name="tableau-de-la-semaine.csv" />
            {!anyExample && (
              <button type="button" className="button button--quiet" onClick={nextWeek}>
                Passer à la semaine suivante
              </button>
            )}
          </>
        )
      }
    >
      <div className="tool__pair">{weekKeys.map((key) => field(key, key))}</div>
      <fieldset className="tool__group">
        <legend>La semaine d’avant (facultatif)</legend>
        <div className="tool__pair">{weekKeys.map((key) => field(key, `before-${key}`))}</div>
      </fieldset>
    </ToolFrame>
  );
}
