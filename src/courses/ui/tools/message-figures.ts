/** The fields of « Mes 4 messages » (course 12, step 3), and what is wrong with them. */
import { readTime } from '../../tools/civil-day.ts';
import type { CollectionForm } from '../../tools/collection-form.ts';
import type { Collection } from '../../tools/collection-messages.ts';
import { readAmount } from './fee-figures.ts';
import { oneOf } from './stored.ts';
import { type FigureFields, figure } from './use-figures.ts';

export interface MessageValues {
  form: CollectionForm;
  number: string;
  day: string;
  from: string;
  to: string;
  address: string;
  amount: string;
  shop: string;
}

export const messageFields: FigureFields<MessageValues> = {
  form: { example: 'R', blank: 'R', read: oneOf('R', 'C', 'P'), neutral: true },
  number: figure('CC-0042'),
  day: figure('mardi 2 mars'),
  from: figure('14:30'),
  to: figure('15:00'),
  address: figure('12 rue du Marché'),
  amount: figure('28,00'),
  shop: figure('La librairie'),
};

type Errors = Partial<Record<keyof MessageValues, string>>;

/** All that the four messages need, or a sentence for each field to mend. */
export function readCollection(
  values: MessageValues,
): { ok: true; collection: Collection } | { ok: false; errors: Errors } {
  const [from, to] = [readTime(values.from), readTime(values.to)];
  const amount = readAmount(values.amount, 'Indiquez un montant');
  const errors: Errors = {
    ...(values.number.trim() === '' && { number: 'Écrivez le numéro, par exemple CC-0042' }),
    ...(values.day.trim() === '' && { day: 'Écrivez le jour, par exemple mardi 2 mars' }),
    ...(from === null && { from: 'Indiquez l’heure de début' }),
    ...(to === null
      ? { to: 'Indiquez l’heure de fin' }
      : from !== null && to <= from && { to: 'La fin vient après le début' }),
    ...(values.address.trim() === '' && { address: 'Écrivez l’adresse du retrait' }),
    ...(!amount.ok && { amount: amount.error }),
    ...(values.shop.trim() === '' && { shop: 'Écrivez le nom de la boutique' }),
  };
  if (from === null || to === null || !amount.ok || Object.keys(errors).length > 0) {
    return { ok: false, errors };
  }
  const { form, number, day, address, shop } = values;
  return { ok: true, collection: { form, number, day, from, to, address, amount: amount.value, shop } };
}
