import { type DraftErrors, type DraftLine, blankLine, lineIsBlank } from '../../tools/order-draft.ts';
import { quantityRule, unitPriceRule } from '../../tools/order-form.ts';
import { readNumber } from '../../tools/read-number.ts';
import { ExampleTag, NumberField, TextField } from './fields.tsx';
import { longestOrder } from './order-figures.ts';

interface Props {
  lines: readonly DraftLine[];
  isExample: boolean;
  errors: DraftErrors;
  onChange: (lines: DraftLine[]) => void;
}

export function OrderLines({ lines, isExample, errors, onChange }: Props) {
  const change = (index: number, part: Partial<DraftLine>) =>
    onChange(lines.map((line, at) => (at === index ? { ...line, ...part } : line)));
  // a line left empty is no product, hence no error
  const reading = (line: DraftLine, key: 'quantity' | 'unitPrice') =>
    lineIsBlank(line)
      ? ({ ok: true, value: 0 } as const)
      : readNumber(line[key], key === 'quantity' ? quantityRule : unitPriceRule);
  return (
    <fieldset className="tool__group" aria-describedby={errors['lines'] ? 'produits-erreur' : undefined}>
      <legend>
        Produits <ExampleTag shown={isExample} />
      </legend>
      {lines.map((line, index) => (
        <fieldset className="tool-line" key={index}>
          <legend>Produit {index + 1}</legend>
          <TextField
            label="Nom du produit"
            maxLength={60}
            value={line.product}
            error={errors[`product-${String(index)}`]}
            onChange={(product) => change(index, { product })}
          />
          <div className="tool-line__numbers">
            <NumberField
              label="Quantité"
              whole
              value={line.quantity}
              reading={reading(line, 'quantity')}
              onChange={(quantity) => change(index, { quantity })}
            />
            <NumberField
              label="Prix TTC, l’un"
              unit="€"
              value={line.unitPrice}
              reading={reading(line, 'unitPrice')}
              onChange={(unitPrice) => change(index, { unitPrice })}
            />
          </div>
          <button
            type="button"
            className="button button--quiet button--small"
            onClick={() => onChange(lines.filter((_, at) => at !== index))}
          >
            Enlever<span className="visually-hidden"> le produit {index + 1}</span>
          </button>
        </fieldset>
      ))}
      {errors['lines'] && (
        <p className="field__error" id="produits-erreur">
          {errors['lines']}
        </p>
      )}
      {lines.length < longestOrder ? (
        <button
          type="button"
          className="button button--quiet button--small"
          onClick={() => onChange([...lines, blankLine])}
        >
          Ajouter un produit
        </button>
      ) : (
        <p className="field__hint">
          Un bon compte {longestOrder} produits. Ouvrez un second bon pour la suite.
        </p>
      )}
    </fieldset>
  );
}
