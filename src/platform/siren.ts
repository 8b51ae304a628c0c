/**
 * SIREN (9 digits: the business) and SIRET (14: one of its shops, SIREN + NIC). Always text. Valid means well formed:
 * a valid number may belong to nobody. Rules: INSEE check digits (Luhn), with the exception of La Poste.
 */
export interface BusinessNumber {
  siren: string;
  siret: string | null;
}

const laPoste = '356000000';

/** Sum of the digits, every second one from the right doubled (Luhn). */
export function luhnSum(digits: string): number {
  let sum = 0;
  for (let index = 0; index < digits.length; index += 1) {
    const digit = Number(digits[digits.length - 1 - index]);
    const weighted = index % 2 === 1 ? digit * 2 : digit;
    sum += weighted > 9 ? weighted - 9 : weighted;
  }
  return sum;
}

const digitSum = (digits: string): number => [...digits].reduce((sum, digit) => sum + Number(digit), 0);

/** Zeros alone pass Luhn but name nobody. */
export const isSiren = (text: string): boolean =>
  /^[0-9]{9}$/.test(text) && !/^0+$/.test(text) && luhnSum(text) % 10 === 0;

/** Both sums are checked: the 14 digits can be right around a wrong SIREN. */
export function isSiret(text: string): boolean {
  if (!/^[0-9]{14}$/.test(text) || !isSiren(text.slice(0, 9))) return false;
  if (luhnSum(text) % 10 === 0) return true;
  return text.startsWith(laPoste) && digitSum(text) % 5 === 0;
}

/** What people put between groups: spaces of any width, dots, hyphens. */
export const stripSeparators = (typed: string): string => typed.replace(/[\s.\u2010-\u2015-]/gu, '');

/** Reads a SIREN or a SIRET as typed; undefined when it is neither. */
export function readBusinessNumber(typed: string): BusinessNumber | undefined {
  const digits = stripSeparators(typed);
  if (isSiren(digits)) return { siren: digits, siret: null };
  if (isSiret(digits)) return { siren: digits.slice(0, 9), siret: digits };
  return undefined;
}

/** `123 456 782` or `123 456 782 00010`, with narrow no-break spaces. */
export const formatBusinessNumber = (digits: string): string =>
  [digits.slice(0, 3), digits.slice(3, 6), digits.slice(6, 9), digits.slice(9)]
    .filter((group) => group !== '')
    .join('\u202f');
