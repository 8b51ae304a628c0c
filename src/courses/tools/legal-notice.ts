/** The legal notice of a shop's site (course 24, « Précisions »): what is asked, what is missing. Nothing is made up. */
import { isSiren, stripSeparators } from '../../platform/siren.ts';
import { type NumberRule, readNumber } from './read-number.ts';
import { checkVat } from './vat-number.ts';

export type Status = 'sole-trader' | 'company' | 'association';

export interface NoticeFigures {
  status: Status;
  name: string;
  /** companies only */
  legalForm: string;
  /** companies only, in euros as typed */
  capital: string;
  address: string;
  phone: string;
  email: string;
  siren: string;
  /** facultative: registry and its town */
  registry: string;
  /** facultative */
  vat: string;
  publisher: string;
  hostName: string;
  hostAddress: string;
  hostPhone: string;
  /** facultative: for an activity that needs an authorisation */
  authority: string;
}
export type NoticeField = Exclude<keyof NoticeFigures, 'status'>;

export interface Problem {
  field: NoticeField;
  says: string;
}

/** cents, more than zero */
const capitalRule: NumberRule = {
  decimals: 2,
  min: 1,
  max: 100_000_000_000,
  empty: 'Le capital manque',
};

/** Form and capital are a company's: the others have neither. */
export const hasCapital = (status: Status): boolean => status === 'company';

export const readCapital = (typed: string) => {
  const reading = readNumber(typed, capitalRule);
  // « 0 » deserves more than a range
  return !reading.ok && /^0+([.,]0*)?$/.test(typed.replace(/[\s€]/g, ''))
    ? { ...reading, error: 'Le capital est plus grand que 0\u00a0€' }
    : reading;
};

/** Nine digits, spaces left out; null when they name no business. */
export function readSiren(typed: string): string | null {
  const digits = stripSeparators(typed);
  return isSiren(digits) ? digits : null;
}

const isBlank = (text: string): boolean => text.trim() === '';

/** Everything to complete or correct, in the order of the form. An empty list never means « conforme ». */
export function noticeProblems(figures: NoticeFigures): Problem[] {
  const problems: Problem[] = [];
  const need = (field: NoticeField, says: string) => {
    if (isBlank(figures[field])) problems.push({ field, says });
  };
  need('name', figures.status === 'sole-trader' ? 'Le nom manque' : 'La dénomination manque');
  if (hasCapital(figures.status)) {
    need('legalForm', 'La forme de la société manque');
    const capital = readCapital(figures.capital);
    if (!capital.ok) problems.push({ field: 'capital', says: capital.error });
  }
  need('address', 'L’adresse manque');
  need('phone', 'Le téléphone manque');
  need('email', 'L’e-mail manque');
  if (!isBlank(figures.email) && !/^\S+@\S+\.\S+$/.test(figures.email.trim()))
    problems.push({ field: 'email', says: 'Écrivez une adresse e-mail, par exemple boutique@example.com' });
  need('siren', 'Le SIREN manque');
  const siren = readSiren(figures.siren);
  if (!isBlank(figures.siren) && siren === null)
    problems.push({ field: 'siren', says: 'Ce numéro n’est pas reconnu' });
  const vat = checkVat(figures.vat, siren);
  if (vat === 'unknown') problems.push({ field: 'vat', says: 'Ce numéro de TVA n’est pas reconnu' });
  if (vat === 'other-siren')
    problems.push({ field: 'vat', says: 'Ce numéro de TVA ne va pas avec votre SIREN' });
  need('publisher', 'Le responsable de la publication manque');
  need('hostName', 'Indiquez l’hébergeur de votre site');
  // nothing about the host: one sentence is enough
  if (![figures.hostName, figures.hostAddress, figures.hostPhone].every(isBlank)) {
    need('hostAddress', 'L’adresse de l’hébergeur manque');
    need('hostPhone', 'Le téléphone de l’hébergeur manque');
  }
  return problems;
}
