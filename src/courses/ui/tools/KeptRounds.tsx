import type { KeptLine } from './delivery-words.ts';

/** Rounds side by side: with 4, 6 or 8 stops, what does a stop cost? */
export function KeptRounds({ lines }: { lines: readonly KeptLine[] }) {
  return (
    <table className="tool-table">
      <caption>Mes tournées à comparer</caption>
      <thead>
        <tr>
          <th scope="col">Tournée</th>
          <th scope="col" className="number">
            Coût
          </th>
          <th scope="col" className="number">
            Par arrêt
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line, index) => (
          <tr key={index}>
            <th scope="row">
              {line.stops}
              <span className="tool-table__sum">{line.road}</span>
            </th>
            <td className="number">{line.total}</td>
            <td className="number">{line.perStop}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
