import { longDate } from '../ui/french-date.ts';

/** How an attestation writes dates and numbers for people: French typography, Paris days. */

/** Paris calendar days, as YYYY-MM-DD. */
const day = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Paris' });

/** `2027-05-01T22:30:00Z` → « 2 mai 2027 »; the first of a month is « 1er ». */
export const frenchDate = (instant: string): string => longDate(new Date(day.format(new Date(instant))));

/** `2027-05-01T22:30:00Z` → « 02/05/2027 », for lists. */
export const shortDate = (instant: string): string =>
  day.format(new Date(instant)).split('-').reverse().join('/');

/** « 2 étapes », « 1 étape »: the plural starts at two. */
export const count = (amount: number, one: string, many: string): string =>
  `${amount}\u00a0${amount >= 2 ? many : one}`;

/** `123456782` → « 123 456 782 » */
export const frenchSiren = (siren: string): string => siren.replace(/(\d{3})(?=\d)/g, '$1\u202f');

/** 90 → « 1 h 30 », 30 → « 30 min » */
export function frenchMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes}\u00a0min`;
  const rest = minutes % 60;
  return `${Math.floor(minutes / 60)}\u00a0h${rest === 0 ? '' : `\u00a0${String(rest).padStart(2, '0')}`}`;
}
