import { type Consistency, type Grid, facts } from '../../tools/consistency-grid.ts';
import { correctionWords, factNames, gridSummary, sayCell, vitalWarning } from './grid-words.ts';

interface Props {
  grid: Grid;
  names: readonly string[];
  result: Consistency;
}

/** The filled grid and what is left to correct, on screen and on paper. */
export function GridSheet({ grid, names, result }: Props) {
  return (
    <>
      <p className="tool-sheet__said">{gridSummary(result)}</p>
      {!result.vitalRight && result.unseen > 0 && <p className="notice notice--sun">{vitalWarning}</p>}
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Ma grille">
        <table className="tool-table tool-24">
          <caption>Seul «&nbsp;juste&nbsp;» compte</caption>
          <thead>
            <tr>
              <th scope="col">Information</th>
              {names.map((name, place) => (
                <th scope="col" key={place}>
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {facts.map((fact) => (
              <tr key={fact}>
                <th scope="row">{factNames[fact]}</th>
                {grid.map((cells, place) => (
                  <td key={place}>{cells[fact] === '' ? '—' : sayCell(cells[fact])}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      {result.toCorrect.length > 0 && (
        <>
          <h3>À corriger, dans cet ordre</h3>
          <ol>
            {result.toCorrect.map((one) => (
              <li key={`${one.fact}-${one.place}`}>{correctionWords(one, names)}</li>
            ))}
          </ol>
        </>
      )}
    </>
  );
}
