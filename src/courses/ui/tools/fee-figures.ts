/** The fields of « Mes frais » (course 11, step 3): three ways to be paid, then the people who do not come. */
import { type NumberRule, type Reading, price, rate, readNumber, whole } from '../../tools/read-number.ts';
import { type FigureFields, figure } from './use-figures.ts';

export const ways = [
  { key: 'shop', label: 'Carte en boutique' },
  { key: 'link', label: 'Lien de paiement' },
  { key: 'online', label: 'Paiement sur une boutique en ligne' },
] as const;
export type Way = (typeof ways)[number]['key'];

export type FeeKey = 'amount' | 'count' | `${Way}Rate` | `${Way}Fixed` | 'absentShop' | 'absentPaid';

export const feeFields: FigureFields<Record<FeeKey, string>> = {
  amount: figure('32,00'),
  count: figure('30'),
  shopRate: figure('0,8'),
  shopFixed: figure('0'),
  linkRate: figure('1,4'),
  linkFixed: figure('0,25'),
  onlineRate: figure('1,5'),
  onlineFixed: figure('0,25'),
  absentShop: figure('12'),
  absentPaid: figure('2'),
};

/** An amount that must be there: empty and zero get the same sentence. */
export function readAmount(typed: string, sentence: string): Reading {
  const reading = readNumber(typed, { ...price, empty: sentence });
  return reading.ok && reading.value === 0 ? { ok: false, empty: false, error: sentence } : reading;
}

/** Rates and fees may be left empty: none. */
export const readOptional = (typed: string, rule: NumberRule): Reading =>
  typed.trim() === '' ? { ok: true, value: 0 } : readNumber(typed, rule);

export function readFees(values: Readonly<Record<FeeKey, string>>): Record<FeeKey, Reading> {
  const optional = (key: FeeKey) => readOptional(values[key], key.endsWith('Fixed') ? price : rate);
  return {
    amount: readAmount(values.amount, 'Indiquez un montant'),
    count: readNumber(values.count, whole),
    shopRate: optional('shopRate'),
    shopFixed: optional('shopFixed'),
    linkRate: optional('linkRate'),
    linkFixed: optional('linkFixed'),
    onlineRate: optional('onlineRate'),
    onlineFixed: optional('onlineFixed'),
    absentShop: optional('absentShop'),
    absentPaid: optional('absentPaid'),
  };
}
