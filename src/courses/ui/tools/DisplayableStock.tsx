import { displayableStock } from '../../tools/displayable-stock.ts';
import { formatScaled, plural } from '../../tools/format-number.ts';
import { StockLineFields } from './StockLineFields.tsx';
import {
  type TypedStock,
  blankStock,
  longestStock,
  stockFields,
  stockIsBlank,
  stockIsExample,
  stockLine,
  stockWords,
} from './stock-words.ts';
import { ToolFrame } from './ToolFrame.tsx';
import { useFigures } from './use-figures.ts';

/** « Mon stock affichable » (course 09, step 3). */
export default function DisplayableStock() {
  const { values, set, forget, memory } = useFigures('stock-affichable', stockFields);
  const { lines } = values;
  const mine = lines.filter((line) => !stockIsExample(line));
  const change = (next: TypedStock[]) => set('lines', next);
  const all = lines.map((typed) => {
    const line = stockIsBlank(typed) ? null : stockLine(typed);
    return { typed, line, stock: line && displayableStock(line) };
  });
  const filled = all.flatMap(({ typed, line, stock }, index) =>
    line && stock ? [{ name: typed.name.trim() || `Produit ${index + 1}`, line, stock }] : [],
  );
  const wrong = all.flatMap(({ typed, line }, index) => (line || stockIsBlank(typed) ? [] : [index + 1]));
  const toCall = filled.filter(({ stock }) => stock.displayable === 0).length;
  const summary = [
    filled.length === 0
      ? 'Comptez un produit pour voir ce que vous pouvez promettre.'
      : `${plural(filled.length, 'produit compté', 'produits comptés')}, dont ${formatScaled(toCall, 0)} à marquer «\u00a0appelez-nous\u00a0».`,
    ...(filled.some(({ stock }) => stock.overbooked)
      ? ['Vérifiez\u00a0: plus de réservations que de stock.']
      : []),
    ...(wrong.length > 0 ? [`À corriger ou remplir\u00a0: produit ${wrong.join(', ')}.`] : []),
  ].join(' ');

  return (
    <ToolFrame
      title="Mon stock affichable"
      sheetTitle="Mon stock affichable"
      anyExample={mine.length < lines.length}
      onMine={() => change(mine.length > 0 ? mine : [blankStock])}
      mineLabel="Mettre mes produits"
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        filled.length > 0 && (
          <table className="tool-table tool-table--tight">
            <caption>Ce que vous pouvez promettre à distance</caption>
            <thead>
              <tr>
                <th scope="col">Produit</th>
                <th scope="col">Physique − réservé − sécurité</th>
                <th scope="col">À afficher</th>
              </tr>
            </thead>
            <tbody>
              {filled.map(({ name, line, stock }, index) => (
                <tr key={index}>
                  <th scope="row">{name}</th>
                  <td>
                    {[line.physical, line.reserved, stock.safety]
                      .map((count) => formatScaled(count, 0))
                      .join(' − ')}
                  </td>
                  <td>
                    <strong>{stockWords(stock)}</strong>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )
      }
      text={
        filled.length > 0
          ? filled.map(({ name, stock }) => `${name}\u00a0: ${stockWords(stock)}`).join('\n')
          : null
      }
    >
      {all.map(({ typed, stock }, index) => (
        <StockLineFields
          key={index}
          index={index}
          line={typed}
          stock={stock}
          isExample={stockIsExample(typed)}
          onChange={(part) => change(lines.map((one, at) => (at === index ? { ...one, ...part } : one)))}
          onRemove={() => change(lines.filter((_, at) => at !== index))}
        />
      ))}
      {lines.length < longestStock ? (
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => change([...lines, blankStock])}
        >
          Ajouter un produit
        </button>
      ) : (
        <p className="field__hint">Vingt produits&nbsp;: votre liste est complète.</p>
      )}
    </ToolFrame>
  );
}
