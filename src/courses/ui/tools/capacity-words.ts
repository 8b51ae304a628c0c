/** The capacity of the shelf, typed and in words (course 07, « Précisions »). */
import { type Capacity, binsRule, daysRule } from '../../tools/collection-capacity.ts';
import { plural } from '../../tools/format-number.ts';
import { type NumberRule, type Reading, minutes, readNumber } from '../../tools/read-number.ts';
import { sayMinutes } from './minute-words.ts';

export interface TypedCapacity {
  bins: string;
  days: string;
  minutes: string;
}

const atLeastOne = (typed: string, rule: NumberRule, sentence: string): Reading => {
  const zero = readNumber(typed, { ...rule, min: 0 });
  return zero.ok && zero.value === 0 ? { ok: false, empty: false, error: sentence } : readNumber(typed, rule);
};

export const readCapacity = (typed: TypedCapacity): Readonly<Record<keyof TypedCapacity, Reading>> => ({
  bins: atLeastOne(typed.bins, binsRule, 'Indiquez au moins 1 bac'),
  days: atLeastOne(typed.days, daysRule, 'Indiquez au moins 1 jour de garde'),
  minutes: readNumber(typed.minutes, minutes),
});

export const capacityWords = ({ orders, time }: Capacity): string =>
  orders === 0
    ? 'Moins d’une commande par jour\u00a0: ajoutez des bacs ou gardez moins longtemps.'
    : `${plural(orders, 'commande')} par jour au plus. Préparation\u00a0: ${sayMinutes(time)}.`;
