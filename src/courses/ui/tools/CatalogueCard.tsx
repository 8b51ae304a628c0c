import {
  type CatalogueLine,
  type LineCheck,
  countWords,
  lineUnitPrice,
} from '../../tools/catalogue-lines.ts';
import { readContentText } from '../../tools/content-text.ts';
import { noUnitPrice } from '../../tools/unit-price.ts';
import { CheckedField } from './CheckedField.tsx';

interface Props {
  line: CatalogueLine;
  check: LineCheck;
  onChange: (part: Partial<CatalogueLine>) => void;
}

function unitPriceWords(line: CatalogueLine): string {
  const content = readContentText(line.content);
  if (content.ok && content.content.unit === 'pièce') return noUnitPrice;
  return lineUnitPrice(line) || 'Se calcule avec le prix et la contenance.';
}

/** The fields of one product: seven to type, the price per unit worked out, four optional. */
export function CatalogueCard({ line, check, onChange }: Props) {
  const text = (key: keyof CatalogueLine, label: string, more: object = {}) => (
    <CheckedField
      label={label}
      value={line[key]}
      error={check.errors[key]}
      onChange={(typed) => onChange({ [key]: typed })}
      {...more}
    />
  );
  return (
    <div className="tool-card">
      {text('name', 'Nom', { maxLength: 80 })}
      <div className="tool__pair">
        {text('price', 'Prix TTC', { unit: '€', inputMode: 'decimal' })}
        {text('content', 'Contenance', { hint: '320 g, 75 cl, 1,5 L ou pièce.' })}
      </div>
      <p className="tool-card__worked">
        <strong>Prix à l’unité de mesure&nbsp;:</strong> {unitPriceWords(line)}
      </p>
      {text('description', 'Description', {
        rows: 6,
        maxLength: 1000,
        hint: `De 40 à 60 mots. Vous en avez ${countWords(line.description)}.`,
      })}
      {text('photo', 'Photo', { hint: 'Le nom du fichier, par exemple carnet-1.jpg.' })}
      <div className="tool__pair">
        {text('stock', 'Stock', { unit: 'en rayon', inputMode: 'numeric' })}
        {text('delay', 'Délai de retrait', { hint: '2 heures, ou le lendemain.' })}
      </div>
      <fieldset className="tool__group">
        <legend>Si besoin</legend>
        <div className="tool__pair">
          {text('vat', 'Taux de TVA (facultatif)', { unit: '%', hint: '20, 10, 5,5, 2,1 ou 0.' })}
          {text('allergens', 'Allergènes (facultatif)')}
          {text('size', 'Taille (facultatif)')}
          {text('material', 'Matière (facultatif)')}
        </div>
      </fieldset>
    </div>
  );
}
