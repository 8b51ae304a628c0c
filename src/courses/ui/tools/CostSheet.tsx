import { CostCurve } from './CostCurve.tsx';
import { type SellingRead, letters } from './selling-figures.ts';
import type { CostLine, Crossing } from './selling-words.ts';

interface Props {
  read: SellingRead;
  lines: readonly CostLine[];
  crossings: readonly Crossing[];
  summary: string;
}

/** The table, the curve and the thresholds, on screen and on one A4 page. */
export function CostSheet({ read, lines, crossings, summary }: Props) {
  return (
    <>
      <p className="tool-sheet__said">{summary}</p>
      <div className="table-scroll" tabIndex={0} role="group" aria-label="Coût de chaque solution">
        <table className="tool-table tool-table--tight tool-costs">
          <caption>{read.selling.hourlyCost === null ? 'Hors temps' : 'Temps compté'}, en estimation</caption>
          <thead>
            <tr>
              <th scope="col">Solution</th>
              <th scope="col" className="number">
                Par mois
              </th>
              <th scope="col" className="number">
                Par an
              </th>
              <th scope="col" className="number">
                Par commande
              </th>
            </tr>
          </thead>
          <tbody>
            {lines.map(({ name, month, year, order }, index) => (
              <tr key={letters[index]}>
                <th scope="row">
                  {letters[index]} · {name}
                </th>
                <td className="number">{month}</td>
                <td className="number">{year}</td>
                <td className="number">{order}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <CostCurve read={read} crossings={crossings} />
      <h3>Les seuils de bascule</h3>
      <ul>
        {crossings.map(({ pair, words }) => (
          <li key={pair.join('-')}>{words}</li>
        ))}
      </ul>
    </>
  );
}
