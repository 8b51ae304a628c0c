import {
  type CatalogueLine,
  type LineCheck,
  lineIsBlank,
  lineUnitPrice,
} from '../../tools/catalogue-lines.ts';
import { formatEuros } from '../../tools/format-number.ts';
import { readPrice } from '../../tools/unit-price.ts';
import { lineState } from './catalogue-words.ts';

interface Props {
  lines: readonly CatalogueLine[];
  checks: readonly LineCheck[];
}

const priceWords = (line: CatalogueLine): string => {
  const price = readPrice(line.price);
  return price.ok ? formatEuros(price.value) : '';
};

/** Names, prices and what is left to do: twenty lines on one page. */
export function CatalogueSheet({ lines, checks }: Props) {
  return (
    <table className="tool-table tool-catalogue">
      <caption>Le catalogue, ligne par ligne</caption>
      <thead>
        <tr>
          <th scope="col">Produit</th>
          <th scope="col" className="number">
            Prix TTC
          </th>
          <th scope="col">État</th>
        </tr>
      </thead>
      <tbody>
        {lines.map(
          (line, index) =>
            !lineIsBlank(line) && (
              <tr key={index}>
                <th scope="row">{line.name.trim() || `Ligne ${index + 1}`}</th>
                <td className="number">
                  {priceWords(line)}
                  {lineUnitPrice(line) && <small> {lineUnitPrice(line)}</small>}
                </td>
                <td>{lineState(line, checks[index]!)}</td>
              </tr>
            ),
        )}
      </tbody>
    </table>
  );
}
