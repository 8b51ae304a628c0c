/** The fields of « Je compare deux offres » (course 17, step 3). */
import { type NumberRule, type Reading, price, rate, readNumber, whole } from '../../tools/read-number.ts';
import { readAmount, readOptional } from './fee-figures.ts';
import { type FigureFields, figure } from './use-figures.ts';

export type OfferName = 'A' | 'B';
type OfferPart = 'Subscription' | 'Rate' | 'Fixed' | 'Days' | 'Unpaid';
export type OfferKey = 'basket' | 'payments' | 'unpaid' | `${OfferName}${OfferPart}`;

/** days before the money arrives: shown, not counted */
const days: NumberRule = { decimals: 0, min: 0, max: 90 };

export const offerFields: FigureFields<Record<OfferKey, string>> = {
  basket: figure('40,00'),
  payments: figure('30'),
  unpaid: figure('0'),
  ASubscription: figure('0'),
  ARate: figure('1,5'),
  AFixed: figure('0,25'),
  ADays: figure('2'),
  AUnpaid: figure('15,00'),
  BSubscription: figure('19,00'),
  BRate: figure('0,9'),
  BFixed: figure('0,10'),
  BDays: figure('2'),
  BUnpaid: figure('15,00'),
};

const partRules: Readonly<Record<OfferPart, NumberRule>> = {
  Subscription: price,
  Rate: rate,
  Fixed: price,
  Days: days,
  Unpaid: price,
};

export function readOffers(values: Readonly<Record<OfferKey, string>>): Record<OfferKey, Reading> {
  const part = (name: OfferName, key: OfferPart) => readOptional(values[`${name}${key}`], partRules[key]);
  return {
    basket: readAmount(values.basket, 'Indiquez un montant'),
    payments: readNumber(values.payments, whole),
    unpaid: readOptional(values.unpaid, whole),
    ASubscription: part('A', 'Subscription'),
    ARate: part('A', 'Rate'),
    AFixed: part('A', 'Fixed'),
    ADays: part('A', 'Days'),
    AUnpaid: part('A', 'Unpaid'),
    BSubscription: part('B', 'Subscription'),
    BRate: part('B', 'Rate'),
    BFixed: part('B', 'Fixed'),
    BDays: part('B', 'Days'),
    BUnpaid: part('B', 'Unpaid'),
  };
}
