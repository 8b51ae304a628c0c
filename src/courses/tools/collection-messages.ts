/**
 * The four messages of a collection (course 12): received, to collect, reminder (24 h after the missed slot), not
 * collected (48 h for a reservation, 72 h for a firm order: the waiting rule of curriculum § 1). Plain SMS signs, short
 * sentences, words that need no « ç » nor « ê »; the word follows the form: « réservation » for R, « commande » for C and P.
 */
import type { CollectionForm } from './collection-form.ts';
import { formatFixed } from './format-number.ts';
import { plainText } from './short-message.ts';

export interface Collection {
  form: CollectionForm;
  /** CC-0042 */
  number: string;
  /** « mardi 2 mars » */
  day: string;
  /** minutes after midnight */
  from: number;
  to: number;
  address: string;
  /** cents */
  amount: number;
  shop: string;
}

export type MessageKind = 'received' | 'ready' | 'reminder' | 'missed';
export const messageKinds: readonly MessageKind[] = ['received', 'ready', 'reminder', 'missed'];

/** 870 → « 14h30 », 900 → « 15h »: without the spaces of the site */
export const smsTime = (time: number): string => {
  const rest = time % 60;
  return `${Math.floor(time / 60)}h${rest === 0 ? '' : String(rest).padStart(2, '0')}`;
};

/** 3200 → « 32 € », 1860 → « 18,60 € » */
export const smsEuros = (cents: number): string =>
  plainText(`${formatFixed(cents, 2).replace(/,00$/, '')} €`);

/** When to send the last one, in hours after the end of the missed slot. */
export const missedAfter = (form: CollectionForm): 48 | 72 => (form === 'R' ? 48 : 72);

export function collectionMessages(collection: Collection): Record<MessageKind, string> {
  const { form, number } = collection;
  const amount = smsEuros(collection.amount);
  const slot = `de ${smsTime(collection.from)} à ${smsTime(collection.to)}`;
  const place = collection.address.trim();
  const day = collection.day.trim();
  const what = `votre ${form === 'R' ? 'réservation' : 'commande'} ${number.trim()}`;
  const pay = {
    R: `Total si vous achetez : ${amount}.`,
    C: `Montant à régler : ${amount}.`,
    P: `Déjà réglé : ${amount}.`,
  }[form];
  const end = {
    R: 'Nous remettons les articles en rayon. Vous ne devez rien.',
    C: "Sans nouvelles, elle sera annulée 7 jours après l'heure prévue.",
    P: "Sans nouvelles, elle sera annulée 7 jours après l'heure prévue, puis remboursée.",
  }[form];
  const bodies: Record<MessageKind, string> = {
    received: `Bonjour, ${what} est bien notée. Retrait prévu ${day} ${slot}. Nous vous écrivons quand elle vous attend.`,
    ready: `Bonjour, ${what} vous attend. Retrait ${day} ${slot}, ${place}. ${pay}`,
    reminder: `Bonjour, ${what} vous attend encore, ${place}. Un imprévu ? Proposez-nous un autre moment par retour de message.`,
    missed: `Bonjour, ${what} n'a pas été retirée. ${end}`,
  };
  const sign = (body: string) => plainText(`${body} ${collection.shop.trim()}`.trim());
  return {
    received: sign(bodies.received),
    ready: sign(bodies.ready),
    reminder: sign(bodies.reminder),
    missed: sign(bodies.missed),
  };
}
