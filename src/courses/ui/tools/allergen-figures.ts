/** The allergen sheet's products: the example's five, and how the phone's memory is read back. */
import { type Allergen, type Mark, type Product, allergens, longestSheet } from '../../tools/allergens.ts';
import { type Reader, asList, asRecord, asText, oneOf } from './stored.ts';

export const blankProduct: Product = { name: '', marks: {} };
const blanks = (count: number): Product[] => Array.from({ length: count }, () => blankProduct);

/** The quiche of the lesson, and four rows to fill. */
export const exampleProducts: readonly Product[] = [
  { name: 'Quiche', marks: { gluten: 'contains', eggs: 'contains', milk: 'contains' } },
  ...blanks(4),
];
export const blankProducts: readonly Product[] = blanks(5);

const asMark: Reader<Mark> = oneOf('contains', 'free');

const asProduct: Reader<Product> = (stored) => {
  const product = asRecord(stored);
  const name = asText(product?.['name']);
  const marks = asRecord(product?.['marks']);
  if (name === undefined || !marks) return undefined;
  const read: Partial<Record<Allergen, Mark>> = {};
  for (const { key } of allergens) {
    const mark = asMark(marks[key]);
    if (mark) read[key] = mark;
  }
  return { name, marks: read };
};

export const asProducts: Reader<readonly Product[]> = asList(asProduct, longestSheet);
