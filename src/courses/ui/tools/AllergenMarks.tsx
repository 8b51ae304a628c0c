import { useId } from 'react';
import {
  type Allergen,
  type Mark,
  type Product,
  allergens,
  contained,
  unchecked,
} from '../../tools/allergens.ts';
import { TextField } from './fields.tsx';

interface Props {
  number: number;
  product: Product;
  isExample: boolean;
  onChange: (product: Product) => void;
  onRemove: () => void;
}

const choices = [
  { mark: 'contains', label: 'Oui', spoken: 'contient' },
  { mark: 'free', label: 'Non', spoken: 'pas dans la recette' },
  { mark: undefined, label: '?', spoken: 'pas encore vérifié' },
] as const;

/** One product: its name and a line for each of the 14 allergens. */
export function AllergenMarks({ number, product, isExample, onChange, onRemove }: Props) {
  const id = useId();
  const mark = (key: Allergen, chosen: Mark | undefined) => {
    const others = Object.entries(product.marks).filter(([other]) => other !== key);
    onChange({ ...product, marks: Object.fromEntries(chosen ? [...others, [key, chosen]] : others) });
  };
  const left = unchecked(product).length;
  const state =
    left === allergens.length
      ? 'rien de vérifié'
      : `${String(contained(product).length)} oui, ${String(left)} pas encore vu${left < 2 ? '' : 's'}`;
  return (
    <details className="tool-day">
      <summary>
        {product.name.trim() || `Produit ${String(number)}`} <span className="tool-day__state">{state}</span>
      </summary>
      <TextField
        label="Nom du produit"
        hint="Par exemple quiche aux poireaux."
        maxLength={40}
        value={product.name}
        isExample={isExample && product.name !== ''}
        onChange={(name) => onChange({ ...product, name })}
      />
      {allergens.map(({ key, name }) => (
        <div className="tool-mark" role="radiogroup" aria-labelledby={`${id}-${key}`} key={key}>
          <span id={`${id}-${key}`}>{name}</span>
          {choices.map((choice) => (
            <label key={choice.spoken}>
              <input
                type="radio"
                name={`${id}-${key}`}
                aria-label={choice.spoken}
                checked={product.marks[key] === choice.mark}
                onChange={() => mark(key, choice.mark)}
              />
              <span aria-hidden="true">{choice.label}</span>
            </label>
          ))}
        </div>
      ))}
      <div className="button-row">
        <button type="button" className="button button--quiet button--small" onClick={onRemove}>
          Enlever<span className="visually-hidden"> le produit {number}</span>
        </button>
      </div>
    </details>
  );
}
