interface Props {
  caption: string;
  lines: readonly { step: string; sum: string; result: string }[];
}

/** A reckoning, a line a step: what is counted, how, and the result. */
export function FigureTable({ caption, lines }: Props) {
  return (
    <table className="tool-table tool-figures">
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">Étape</th>
          <th scope="col">Calcul</th>
          <th scope="col" className="number">
            Résultat
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
