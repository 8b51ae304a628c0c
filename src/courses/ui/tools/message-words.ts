/** Names of the four messages, when each leaves, and what their lengths mean (course 12). */
import type { CollectionForm } from '../../tools/collection-form.ts';
import { type MessageKind, missedAfter } from '../../tools/collection-messages.ts';
import { joinAnd } from '../../tools/day-words.ts';
import { plural } from '../../tools/format-number.ts';
import type { MessageValues } from './message-figures.ts';

export const formChoices: readonly { value: CollectionForm; label: string }[] = [
  { value: 'R', label: 'R, réservation\u00a0: rien n’est dû' },
  { value: 'C', label: 'C, commande payée en boutique' },
  { value: 'P', label: 'P, commande payée à distance' },
];

export function messageTitle(kind: MessageKind, form: CollectionForm): string {
  return {
    received: '1. Reçue, dès que vous avez noté',
    ready: '2. À retirer, quand le sac attend',
    reminder: '3. Rappel, 24\u00a0h après le créneau manqué',
    missed: `4. Non retirée, ${String(missedAfter(form))}\u00a0h après le créneau manqué`,
  }[kind];
}

export const sizeWords = (units: number, messages: number): string =>
  `${plural(units, 'signe')} comptés, soit ${plural(messages, 'SMS', 'SMS')}.`.replace(
    /signe comptés/,
    'signe compté',
  );

/** @param sizes SMS of each message, in order */
export function messagesSummary(sizes: readonly number[]): string {
  const long = sizes.flatMap((size, index) => (size > 1 ? [String(index + 1)] : []));
  if (long.length === 0) return 'Vos 4 messages sont écrits. Chacun tient en un seul SMS.';
  const which =
    long.length === 1 ? `Le message ${long[0] ?? ''} compte` : `Les messages ${long.join(', ')} comptent`;
  return `Vos 4 messages sont écrits. ${which} plus d’un SMS\u00a0: raccourcissez l’adresse ou le nom.`;
}

const fieldNames: Readonly<Record<Exclude<keyof MessageValues, 'form'>, string>> = {
  number: 'le numéro',
  day: 'le jour',
  from: 'le début du créneau',
  to: 'la fin du créneau',
  address: 'l’adresse',
  amount: 'le montant',
  shop: 'le nom de la boutique',
};

/** What to fill in or mend before the messages can be written. */
export function missingWords(fields: readonly (keyof MessageValues)[]): string {
  const names = fields.flatMap((field) => (field === 'form' ? [] : [fieldNames[field]]));
  return `Pour voir les messages, remplissez ou corrigez ${joinAnd(names)}.`;
}
