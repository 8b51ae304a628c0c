import { type DisplayableStock, usualSafety } from '../../tools/displayable-stock.ts';
import { formatScaled } from '../../tools/format-number.ts';
import { ExampleTag, NumberField, TextField } from './fields.tsx';
import { type TypedStock, readStock, stockIsBlank, stockWords } from './stock-words.ts';

interface Props {
  index: number;
  line: TypedStock;
  stock: DisplayableStock | null;
  isExample: boolean;
  onChange: (part: Partial<TypedStock>) => void;
  onRemove: () => void;
}

/** One product: what is there, what is promised, what may be shown. */
export function StockLineFields({ index, line, stock, isExample, onChange, onRemove }: Props) {
  const readings = readStock(line);
  const blank = stockIsBlank(line);
  const number = (key: 'physical' | 'reserved' | 'safety') => ({
    value: line[key],
    reading: blank ? ({ ok: true, value: 0 } as const) : readings[key],
    whole: true,
    onChange: (typed: string) => onChange({ [key]: typed }),
  });
  return (
    <fieldset className="tool-line">
      <legend>
        Produit {index + 1} <ExampleTag shown={isExample} />
      </legend>
      <TextField
        label="Nom du produit"
        maxLength={40}
        value={line.name}
        onChange={(name) => onChange({ name })}
      />
      <div className="tool-stock">
        <NumberField label="Physique" {...number('physical')} />
        <NumberField label="Réservé" {...number('reserved')} />
        <NumberField label="Sécurité" {...number('safety')} />
      </div>
      <p className="field__hint">
        {line.safety.trim() === '' && readings.physical.ok && !blank
          ? `Sécurité vide\u00a0: l’outil prend ${formatScaled(usualSafety(readings.physical.value), 0)}. `
          : ''}
        {stock && (
          <>
            À afficher&nbsp;: <strong>{stockWords(stock)}</strong>
          </>
        )}
      </p>
      <button type="button" className="button button--quiet button--small" onClick={onRemove}>
        Enlever<span className="visually-hidden"> le produit {index + 1}</span>
      </button>
    </fieldset>
  );
}
