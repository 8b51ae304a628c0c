/** A catalogue of twenty products (course 04, « Précisions »), and what is wrong or missing in it. */
import { readContentText } from './content-text.ts';
import { plural } from './format-number.ts';
import { readNumber, whole } from './read-number.ts';
import { formatUnitPrice, readPrice, unitPrice } from './unit-price.ts';

export const catalogueSize = 20;
/** descriptions of 40 to 60 words, both included */
export const descriptionWords = { min: 40, max: 60 } as const;
export const catalogueVat = ['20', '10', '5,5', '2,1', '0'] as const;

/** What is typed in one line; the price per unit is worked out, never typed. */
export interface CatalogueLine {
  name: string;
  price: string;
  content: string;
  description: string;
  photo: string;
  stock: string;
  delay: string;
  vat: string;
  allergens: string;
  size: string;
  material: string;
}
export const lineKeys = [
  'name',
  'price',
  'content',
  'description',
  'photo',
  'stock',
  'delay',
  'vat',
  'allergens',
  'size',
  'material',
] as const satisfies readonly (keyof CatalogueLine)[];
/** typed fields that a complete card needs; with the price per unit they make the eight */
export const neededKeys = ['name', 'price', 'content', 'description', 'photo', 'stock', 'delay'] as const;

export const blankLine: CatalogueLine = {
  name: '',
  price: '',
  content: '',
  description: '',
  photo: '',
  stock: '',
  delay: '',
  vat: '',
  allergens: '',
  size: '',
  material: '',
};
export const lineIsBlank = (line: CatalogueLine): boolean => lineKeys.every((key) => line[key].trim() === '');

/** A word is a run of signs between spaces. */
export const countWords = (text: string): number => text.split(/\s+/).filter(Boolean).length;

/** The same name, whatever its capitals, accents and spaces. */
export const nameKey = (name: string): string =>
  name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/\s+/g, ' ').trim();

/** « 15,00 €/kg », or nothing for a piece or while price or content cannot be read */
export function lineUnitPrice(line: CatalogueLine): string {
  const [price, content] = [readPrice(line.price), readContentText(line.content)];
  const found = price.ok && content.ok ? unitPrice(price.value, content.content) : null;
  return found ? formatUnitPrice(found) : '';
}

export interface LineCheck {
  /** sentences by field, for what is typed and wrong */
  errors: Partial<Record<keyof CatalogueLine, string>>;
  /** fields of the eight still empty */
  missing: (keyof CatalogueLine)[];
}

function descriptionError(text: string): string | null {
  const words = countWords(text);
  if (words < descriptionWords.min) return `${plural(words, 'mot')}\u00a0: écrivez-en 40 au moins`;
  return words > descriptionWords.max ? `${plural(words, 'mot')}\u00a0: gardez-en 60 au plus` : null;
}

function errorOf(key: keyof CatalogueLine, line: CatalogueLine): string | null {
  const typed = line[key];
  if (typed.trim() === '') return null;
  if (key === 'description') return descriptionError(typed);
  if (key === 'vat') {
    const rate = typed.replace(/[\s%]/g, '').replace('.', ',');
    return catalogueVat.some((known) => known === rate) ? null : 'Choisissez 20, 10, 5,5, 2,1 ou 0';
  }
  const reading =
    key === 'price'
      ? readPrice(typed)
      : key === 'content'
        ? readContentText(typed)
        : key === 'stock'
          ? readNumber(typed, whole)
          : null;
  return reading && !reading.ok ? reading.error : null;
}

/** One check a line, in order; a line left blank has neither errors nor missing fields. */
export function checkCatalogue(lines: readonly CatalogueLine[]): LineCheck[] {
  const seen = new Map<string, number>();
  return lines.map((line, index) => {
    const errors: LineCheck['errors'] = {};
    if (lineIsBlank(line)) return { errors, missing: [] };
    for (const key of lineKeys) {
      const error = errorOf(key, line);
      if (error) errors[key] = error;
    }
    const name = nameKey(line.name);
    const first = seen.get(name);
    if (name !== '' && first !== undefined) errors.name = `Ce nom est déjà à la ligne ${first + 1}`;
    else if (name !== '') seen.set(name, index);
    return { errors, missing: neededKeys.filter((key) => line[key].trim() === '') };
  });
}

export const lineIsComplete = (line: CatalogueLine, check: LineCheck): boolean =>
  !lineIsBlank(line) && check.missing.length === 0 && Object.keys(check.errors).length === 0;
