/** The fields of « Le coût de mon envoi » (course 19): their examples, their rules, their words. */
import { divisor, readSide, readWeight } from '../../tools/parcel.ts';
import { minutes, price, rate } from '../../tools/read-number.ts';
import type { FigureRules } from './read-figures.ts';
import { oneOf } from './stored.ts';
import { type FigureFields, figure, optionalText } from './use-figures.ts';

export const sideKeys = ['length', 'width', 'height'] as const;
export const weightKeys = [...sideKeys, 'weight', 'divisor'] as const;
export const costKeys = ['box', 'filling', 'label', 'postage', 'minutes', 'hourlyCost'] as const;
export const freeKeys = ['margin', 'vat'] as const;
export type ParcelKey = (typeof weightKeys)[number] | (typeof costKeys)[number] | (typeof freeKeys)[number];

/** parts of the margin, exact */
export const shares = { quarter: 4, third: 3, half: 2 } as const;
export type Share = keyof typeof shares;
export type Billing = 'real' | 'greatest';
export type ParcelValues = Record<ParcelKey, string> & { billing: Billing; share: Share; order: string };

export const parcelFields: FigureFields<ParcelValues> = {
  length: figure('30'),
  width: figure('20'),
  height: figure('15'),
  weight: figure('1,2'),
  divisor: { ...figure('5000'), blank: '5000', neutral: true },
  box: figure('0,80'),
  filling: figure('0,25'),
  label: figure('0,05'),
  postage: figure('7,20'),
  minutes: figure('6'),
  hourlyCost: figure('18,00'),
  margin: figure('35'),
  vat: figure('20'),
  billing: { example: 'greatest', blank: 'greatest', read: oneOf('real', 'greatest'), neutral: true },
  share: { example: 'third', blank: 'third', read: oneOf('quarter', 'third', 'half'), neutral: true },
  order: optionalText,
};

export const parcelRules: FigureRules<ParcelKey> = {
  length: readSide,
  width: readSide,
  height: readSide,
  weight: readWeight,
  divisor,
  box: price,
  filling: price,
  label: price,
  postage: price,
  minutes,
  hourlyCost: price,
  margin: rate,
  vat: rate,
};

export const parcelWords: Readonly<Record<ParcelKey, { label: string; hint?: string; unit?: string }>> = {
  length: { label: 'Longueur', unit: 'cm' },
  width: { label: 'Largeur', unit: 'cm' },
  height: { label: 'Hauteur', unit: 'cm' },
  weight: { label: 'Poids pesé', hint: 'Le colis fermé. Pour 850 grammes, écrivez 0,85.', unit: 'kg' },
  divisor: { label: 'Diviseur du transporteur', hint: 'Il est dans son contrat. 5\u202f000 est un exemple.' },
  box: { label: 'Carton', unit: '€' },
  filling: { label: 'Calage', unit: '€' },
  label: { label: 'Étiquette', unit: '€' },
  postage: { label: 'Port', hint: 'Le prix du transporteur pour le poids facturé.', unit: '€' },
  minutes: { label: 'Temps d’emballage', unit: 'min' },
  hourlyCost: { label: 'Coût d’une heure de travail', unit: '€' },
  margin: { label: 'Marge', hint: 'En part du prix hors taxe.', unit: '%' },
  vat: {
    label: 'Taux de TVA',
    hint: '20, 10, 5,5 ou 2,1. Écrivez 0 si vous êtes en franchise de TVA.',
    unit: '%',
  },
};

export const billingChoices = [
  { value: 'greatest', label: 'Le plus grand des deux' },
  { value: 'real', label: 'Le poids pesé' },
] as const satisfies readonly { value: Billing; label: string }[];

export const shareChoices = [
  { value: 'quarter', label: 'Un quart de la marge' },
  { value: 'third', label: 'Un tiers de la marge' },
  { value: 'half', label: 'La moitié de la marge' },
] as const satisfies readonly { value: Share; label: string }[];
