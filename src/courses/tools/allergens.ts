/**
 * The allergen sheet (course 14, « Précisions »). The 14 allergens of regulation (EU) 1169/2011, annex II, in the order
 * of the course. An empty box means « pas encore vérifié », never that the allergen is not there.
 */
export const allergens = [
  { key: 'gluten', name: 'gluten' },
  { key: 'crustaceans', name: 'crustacés' },
  { key: 'eggs', name: 'œufs' },
  { key: 'fish', name: 'poissons' },
  { key: 'peanuts', name: 'arachides' },
  { key: 'soy', name: 'soja' },
  { key: 'milk', name: 'lait' },
  { key: 'nuts', name: 'fruits à coque' },
  { key: 'celery', name: 'céleri' },
  { key: 'mustard', name: 'moutarde' },
  { key: 'sesame', name: 'sésame' },
  { key: 'sulphites', name: 'sulfites' },
  { key: 'lupin', name: 'lupin' },
  { key: 'molluscs', name: 'mollusques' },
] as const;
export type Allergen = (typeof allergens)[number]['key'];

/** `contains`: it is in the recipe; `free`: looked for, not in the recipe. No mark: not checked yet. */
export type Mark = 'contains' | 'free';

export interface Product {
  name: string;
  marks: Readonly<Partial<Record<Allergen, Mark>>>;
}

/** More rows no longer fit one A4 page. */
export const longestSheet = 12;

const named = (product: Product, wanted: Mark | undefined): string[] =>
  allergens.filter(({ key }) => product.marks[key] === wanted).map(({ name }) => name);

export const contained = (product: Product): string[] => named(product, 'contains');
export const ruledOut = (product: Product): string[] => named(product, 'free');
export const unchecked = (product: Product): string[] => named(product, undefined);

/** A row nobody touched is no product. */
export const isBlank = (product: Product): boolean =>
  product.name.trim() === '' && Object.keys(product.marks).length === 0;
