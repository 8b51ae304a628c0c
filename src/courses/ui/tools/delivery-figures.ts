/** The fields of « Le coût de ma tournée » (course 18): their examples, their rules, their words. */
import { type DeliveryRound, kilometres, readStops } from '../../tools/delivery-round.ts';
import { minutes, price, rate } from '../../tools/read-number.ts';
import { type FigureRules, type ReadFigures, optional } from './read-figures.ts';
import { type Reader, asList, asRecord, asWhole } from './stored.ts';
import { type FigureFields, figure, optionalText } from './use-figures.ts';

export const roundKeys = [
  'kilometres',
  'minutes',
  'stops',
  'perKilometre',
  'hourlyCost',
  'packaging',
] as const;
export const basketKeys = ['margin', 'share', 'vat', 'paid'] as const;
export type DeliveryKey = (typeof roundKeys)[number] | (typeof basketKeys)[number];
export type DeliveryValues = Record<DeliveryKey, string> & { kept: DeliveryRound[] };

/** rounds kept to compare */
export const mostKept = 4;
const asRound: Reader<DeliveryRound> = (stored) => {
  const record = asRecord(stored);
  const found = roundKeys.map((key) => asWhole(record?.[key]));
  if (found.includes(undefined) || found[2] === 0) return undefined;
  return Object.fromEntries(roundKeys.map((key, index) => [key, found[index]])) as unknown as DeliveryRound;
};

export const deliveryFields: FigureFields<DeliveryValues> = {
  kilometres: figure('14'),
  minutes: figure('80'),
  stops: figure('8'),
  perKilometre: figure('0,45'),
  hourlyCost: figure('18,00'),
  packaging: figure('0,30'),
  margin: figure('35'),
  share: figure('25'),
  vat: figure('20'),
  paid: optionalText,
  kept: { example: [], blank: [], read: asList(asRound, mostKept), neutral: true },
};

export const deliveryRules: FigureRules<DeliveryKey> = {
  kilometres,
  minutes,
  stops: readStops,
  perKilometre: price,
  hourlyCost: price,
  packaging: price,
  margin: rate,
  share: rate,
  vat: rate,
  paid: optional(price),
};

export const deliveryWords: Readonly<Record<DeliveryKey, { label: string; hint?: string; unit: string }>> = {
  kilometres: { label: 'Kilomètres de la tournée', hint: 'Retour compris.', unit: 'km' },
  minutes: { label: 'Durée de la tournée', hint: 'Du chargement au retour.', unit: 'min' },
  stops: { label: 'Nombre d’arrêts', hint: 'Un arrêt par client servi.', unit: 'arrêts' },
  perKilometre: { label: 'Coût d’un kilomètre', hint: 'Carburant, entretien, usure.', unit: '€' },
  hourlyCost: { label: 'Coût d’une heure de travail', unit: '€' },
  packaging: { label: 'Emballage par arrêt', hint: 'Le sac, le carton, l’étiquette.', unit: '€' },
  margin: { label: 'Marge', hint: 'En part du prix hors taxe.', unit: '%' },
  share: {
    label: 'Part de la marge pour livrer',
    hint: 'Un quart de la marge\u00a0: écrivez 25.',
    unit: '%',
  },
  vat: {
    label: 'Taux de TVA',
    hint: '20, 10, 5,5 ou 2,1. Écrivez 0 si vous êtes en franchise de TVA.',
    unit: '%',
  },
  paid: {
    label: 'Ce que paie le client, TTC (facultatif)',
    hint: 'Laissez vide si la livraison est gratuite.',
    unit: '€',
  },
};

export const roundOf = ({ value }: Pick<ReadFigures<DeliveryKey>, 'value'>): DeliveryRound => ({
  kilometres: value('kilometres'),
  minutes: value('minutes'),
  stops: value('stops'),
  perKilometre: value('perKilometre'),
  hourlyCost: value('hourlyCost'),
  packaging: value('packaging'),
});
