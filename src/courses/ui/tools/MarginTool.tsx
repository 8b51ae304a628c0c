import { plural } from '../../tools/format-number.ts';
import { type Fees, marginOf, verdictOf } from '../../tools/margin.ts';
import { readNumber } from '../../tools/read-number.ts';
import { NumberField } from './fields.tsx';
import {
  type FeeKey,
  feeKeys,
  feeWords,
  marginFields,
  productIsBlank,
  productKeys,
  readProduct,
} from './margin-figures.ts';
import { marginSentences, verdictWords } from './margin-words.ts';
import { MarginProduct } from './MarginProduct.tsx';
import { ToolFrame } from './ToolFrame.tsx';
import { toFill } from './read-figures.ts';
import { useFigures } from './use-figures.ts';

/** « Mes 5 produits » (course 16, step 3): the margin of each, and what a sale with commission leaves. */
export default function MarginTool() {
  const { values, set, isExample, anyExample, clearExamples, forget, memory } = useFigures(
    'calculateur-de-marge',
    marginFields,
  );
  const readings = Object.fromEntries(
    feeKeys.map((key) => [key, readNumber(values[key], feeWords[key].rule)]),
  ) as Record<FeeKey, ReturnType<typeof readNumber>>;
  const fee = (key: FeeKey) => (readings[key].ok ? readings[key].value : 0);
  const wrong = feeKeys.filter((key) => !readings[key].ok);
  const fees: Fees = { commission: fee('commission'), fixed: fee('fixed'), packaging: fee('packaging') };

  const typed = productKeys.filter((key) => !productIsBlank(values[key]));
  const rows = typed.flatMap((key) => {
    const { purchase, price, vat } = readProduct(values[key]);
    if (!purchase.ok || !price.ok || !vat.ok) return [];
    const found = marginOf({ purchase: purchase.value, price: price.value, vat: vat.value }, fees);
    if (!found) return [];
    const verdict = verdictOf(found, fee('keep'));
    const name = values[key].name.trim() || `Produit ${productKeys.indexOf(key) + 1}`;
    return [{ key, name, verdict, said: marginSentences(found, verdict) }];
  });
  const unread = typed.length - rows.length;
  const loss = rows.filter(({ verdict }) => verdict === 'loss').length;
  const sold = rows.filter(({ verdict }) => verdict === 'sell').length;
  const summary =
    wrong.length > 0
      ? toFill(wrong.map((key) => feeWords[key].label))
      : rows.length === 0
        ? 'Indiquez le prix d’achat et le prix de vente d’un produit.'
        : [
            `${sold} sur ${rows.length} à vendre avec commission.`,
            loss > 0 && `${plural(loss, 'produit')} à perte.`,
            unread > 0 && `${plural(unread, 'produit')} à compléter.`,
          ]
            .filter(Boolean)
            .join(' ');
  const ready = wrong.length === 0 && rows.length > 0;

  return (
    <ToolFrame
      title="Calculateur de marge"
      sheetTitle="La marge de mes produits"
      anyExample={anyExample}
      onMine={clearExamples}
      memory={memory}
      onForget={forget}
      summary={summary}
      sheet={
        ready && (
          <>
            <ul className="tool-verdicts">
              {rows.map(({ key, name, verdict, said }) => (
                <li key={key} className={`tool-verdict tool-verdict--${verdict}`}>
                  <strong>{name}</strong>
                  <span className="tool-verdict__word">{verdictWords[verdict]}</span>
                  <p>{said.replace(` ${verdictWords[verdict]}.`, '')}</p>
                </li>
              ))}
            </ul>
            <p className="tool-sheet__said">{summary}</p>
          </>
        )
      }
      text={ready ? [...rows.map(({ name, said }) => `${name}\u00a0: ${said}`), summary].join('\n') : null}
    >
      <fieldset className="tool__group">
        <legend>Les frais d’une vente</legend>
        <div className="tool__pair">
          {feeKeys.map((key) => (
            <NumberField
              key={key}
              label={feeWords[key].label}
              hint={feeWords[key].hint}
              unit={feeWords[key].unit}
              value={values[key]}
              reading={readings[key]}
              isExample={isExample(key)}
              onChange={(next) => set(key, next)}
            />
          ))}
        </div>
      </fieldset>
      {productKeys.map((key, index) => (
        <MarginProduct
          key={key}
          position={index + 1}
          draft={values[key]}
          isExample={isExample(key)}
          onChange={(part) => set(key, { ...values[key], ...part })}
        />
      ))}
    </ToolFrame>
  );
}
