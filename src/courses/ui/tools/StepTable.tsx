/** A reckoning, one line a step. */
export interface StepLine {
  step: string;
  sum: string;
  result: string;
}

interface Props {
  caption: string;
  lines: readonly StepLine[];
  /** what the last column holds */
  result?: string;
}

export function StepTable({ caption, lines, result = 'Résultat' }: Props) {
  return (
    <table className="tool-table tool-figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Étape</th>
          <th scope="col">Calcul</th>
          <th scope="col" className="number">
            {result}
          </th>
        </tr>
      </thead>
      <tbody>
        {lines.map((line) => (
          <tr key={line.step}>
            <th scope="row">{line.step}</th>
            <td>{line.sum}</td>
            <td className="number">{line.result}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

export const stepText = (lines: readonly StepLine[]): string[] =>
  lines.map(({ step, sum, result }) => `${step}\u00a0: ${sum} = ${result}`);
