/** The five products and the common fees of « Mes 5 produits », as typed. */
import { type NumberRule, type Reading, price, rate, readNumber } from '../../tools/read-number.ts';
import { noPrice } from './margin-words.ts';
import { type Reader, asRecord, asText, oneOf } from './stored.ts';
import { type FigureField, type FigureFields, figure } from './use-figures.ts';
import { type VatChoice, readVat, vatChoices } from './vat-rates.ts';

export interface ProductDraft {
  name: string;
  purchase: string;
  price: string;
  vat: VatChoice;
  otherVat: string;
}
export const productKeys = ['p1', 'p2', 'p3', 'p4', 'p5'] as const;
export const feeKeys = ['commission', 'fixed', 'packaging', 'keep'] as const;
export type ProductKey = (typeof productKeys)[number];
export type FeeKey = (typeof feeKeys)[number];
export type MarginValues = Record<ProductKey, ProductDraft> & Record<FeeKey, string>;

const blank: ProductDraft = { name: '', purchase: '', price: '', vat: '20', otherVat: '' };
const asProduct: Reader<ProductDraft> = (stored) => {
  const kept = asRecord(stored);
  return (
    kept && {
      name: asText(kept['name']) ?? '',
      purchase: asText(kept['purchase']) ?? '',
      price: asText(kept['price']) ?? '',
      vat: oneOf(...vatChoices)(kept['vat']) ?? '20',
      otherVat: asText(kept['otherVat']) ?? '',
    }
  );
};
const product = (name: string, purchase: string, sold: string): FigureField<ProductDraft> => ({
  example: { ...blank, name, purchase, price: sold },
  blank,
  read: asProduct,
});

export const marginFields: FigureFields<MarginValues> = {
  p1: product('Coffret de calligraphie', '12,00', '29,90'),
  p2: product('Carnet relié', '6,00', '14,90'),
  p3: product('Coffret de peinture', '15,00', '28,00'),
  p4: product('Cahier grand format', '2,60', '4,80'),
  p5: product('Stylo bille', '1,30', '2,50'),
  commission: figure('9'),
  fixed: figure('0'),
  packaging: figure('0,60'),
  keep: figure('30'),
};

export const feeWords: Readonly<
  Record<FeeKey, { label: string; hint: string; unit: string; rule: NumberRule }>
> = {
  commission: { label: 'Commission', hint: 'En part du prix TTC.', unit: '%', rule: rate },
  fixed: { label: 'Frais fixes par vente', hint: 'Écrivez 0 s’il n’y en a pas.', unit: '€', rule: price },
  packaging: { label: 'Emballage par vente', hint: 'Sac, carton, papier.', unit: '€', rule: price },
  keep: {
    label: 'Part à garder',
    hint: 'Sous cette part du prix HT, l’outil conseille la boutique seule.',
    unit: '%',
    rule: rate,
  },
};

/** nothing typed in this line */
export const productIsBlank = (draft: ProductDraft): boolean =>
  [draft.name, draft.purchase, draft.price].every((text) => text.trim() === '');

/** A price of sale: nobody gives a product away by typing 0. */
export function readSalePrice(typed: string): Reading {
  const sold = readNumber(typed, { ...price, min: 0, empty: noPrice });
  return sold.ok && sold.value === 0 ? { ok: false, empty: false, error: noPrice } : sold;
}

export interface ProductReadings {
  purchase: Reading;
  price: Reading;
  vat: Reading;
}
export function readProduct(draft: ProductDraft): ProductReadings {
  return {
    purchase: readNumber(draft.purchase, price),
    price: readSalePrice(draft.price),
    vat: readVat(draft.vat, draft.otherVat),
  };
}
