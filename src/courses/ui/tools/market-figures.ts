/** The fields of « Commission et stock partagé » (course 20): their examples, their rules, their words. */
import { price, rate, whole } from '../../tools/read-number.ts';
import type { StockShare } from '../../tools/marketplace.ts';
import { type FigureRules, optional } from './read-figures.ts';
import { oneOf } from './stored.ts';
import { type FigureFields, figure } from './use-figures.ts';

export const salesKeys = ['orders', 'basket', 'rate', 'other'] as const;
export type MarketKey = (typeof salesKeys)[number] | 'customers' | 'stock';
export type MarketValues = Record<MarketKey, string> & { share: StockShare };

export const marketFields: FigureFields<MarketValues> = {
  orders: figure('40'),
  basket: figure('32,00'),
  rate: figure('5,5'),
  other: figure('9'),
  customers: figure('8'),
  stock: figure('6'),
  share: { example: 'third', blank: 'third', read: oneOf('quarter', 'third', 'half'), neutral: true },
};

export const marketRules: FigureRules<MarketKey> = {
  orders: whole,
  basket: price,
  rate,
  other: rate,
  customers: optional(whole),
  stock: whole,
};

export const marketWords: Readonly<Record<MarketKey, { label: string; hint?: string; unit?: string }>> = {
  orders: { label: 'Commandes par mois', hint: 'Sur la place de marché.', unit: 'commandes' },
  basket: { label: 'Panier moyen, TTC', hint: 'Le prix payé par le client, taxe comprise.', unit: '€' },
  rate: { label: 'Commission, premier contrat', unit: '%' },
  other: {
    label: 'Commission, second contrat',
    hint: 'Un seul contrat\u202f? Écrivez le même taux.',
    unit: '%',
  },
  customers: {
    label: 'Clients nouveaux par mois (facultatif)',
    hint: 'Ceux qui ne vous connaissaient pas. Laissez vide si vous ne savez pas.',
    unit: 'clients',
  },
  stock: {
    label: 'Stock affichable d’un article',
    hint: 'Ce que vous pouvez vraiment vendre.',
    unit: 'articles',
  },
};

export const stockChoices = [
  { value: 'quarter', label: 'Un quart sur la place' },
  { value: 'third', label: 'Un tiers sur la place' },
  { value: 'half', label: 'La moitié sur la place' },
] as const satisfies readonly { value: StockShare; label: string }[];
