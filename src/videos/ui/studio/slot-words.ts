import type { SlotState } from '../../slot-state.ts';

/** How a slot's state reads on its card; a sign beside the words, colour never speaks alone. */
export const stateWords: Readonly<
  Record<SlotState, { words: string; sign: string; tone: 'act' | 'wait' | 'done' | 'none' }>
> = {
  missing: { words: 'À filmer', sign: '○', tone: 'none' },
  uploading: { words: 'Envoi à finir', sign: '↑', tone: 'act' },
  processing: { words: 'En préparation', sign: '…', tone: 'wait' },
  failed: { words: 'Préparation échouée', sign: '!', tone: 'act' },
  draft: { words: 'Brouillon à finir', sign: '✎', tone: 'act' },
  'to-review': { words: 'En relecture', sign: '…', tone: 'wait' },
  refused: { words: 'Non retenue', sign: '!', tone: 'act' },
  published: { words: 'En ligne', sign: '✓', tone: 'done' },
  'to-renew': { words: 'Accord à renouveler', sign: '!', tone: 'act' },
};

const day = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' });
const nbsp = '\u00a0';

/** « 22 novembre 2026 » */
export const dayInWords = (instant: string): string => day.format(new Date(instant)).replaceAll(' ', nbsp);

/** « 1,2 Go », « 35 Mo » */
export function sizeInWords(bytes: number): string {
  const value = bytes >= 1e9 ? bytes / 1e9 : bytes / 1e6;
  const digits = bytes >= 1e9 || bytes < 1e7 ? 1 : 0;
  return `${value.toLocaleString('fr-FR', { maximumFractionDigits: digits })}${nbsp}${bytes >= 1e9 ? 'Go' : 'Mo'}`;
}

const states = {
  uploaded: 'reçue',
  processing: 'en préparation',
  failed: 'préparation échouée',
  ready: 'brouillon',
  submitted: 'en relecture',
  refused: 'non retenue',
  published: 'en ligne',
  retired: 'remplacée',
  unpublished: 'retirée',
} as const;

/** The state of one version, in a sentence. */
export const versionState = (state: keyof typeof states): string => states[state];
