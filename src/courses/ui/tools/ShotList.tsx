import { views } from '../../tools/photo-session.ts';

/** One line a product, one box a view. */
export function ShotList({ names, rows }: { names: readonly string[]; rows: number }) {
  return (
    <table className="tool-table tool-shots">
      <caption>Une case par photo faite</caption>
      <thead>
        <tr>
          <th scope="col">Produit</th>
          {['Entier', 'Détail', 'Usage'].map((short, index) => (
            <th scope="col" key={short} title={views[index]}>
              {short}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {Array.from({ length: rows }, (_, index) => (
          <tr key={index}>
            <th scope="row">
              {index + 1}. {names[index]}
            </th>
            {views.map((view) => (
              <td key={view}>☐</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
