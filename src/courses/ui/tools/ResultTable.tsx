import type { StepLine } from './StepTable.tsx';

/** A reckoning, a line a step; two columns, so that it fits the narrowest phone. */
export function ResultTable({ caption, lines }: { caption: string; lines: readonly StepLine[] }) {
  return (
    <table className="tool-table">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Étape</th>
          <th scope="col" className="number">
            Résultat
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.step}>
            <th scope="row">
              {line.step}
              <span className="tool-table__sum">{line.sum}</span>
            </th>
            <td className="number">{line.result}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
