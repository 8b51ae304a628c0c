import { isSiren, stripSeparators } from '../../platform/siren.ts';

export type VatCheck = 'empty' | 'unknown' | 'other-siren' | 'fits';

/** Key of a French VAT number: (12 + 3 × (SIREN mod 97)) mod 97, two digits. */
export const vatKey = (siren: string): string =>
  String((12 + 3 * (Number(siren) % 97)) % 97).padStart(2, '0');

/**
 * Reads a French VAT number as typed: FR, two digits of key, the SIREN.
 * @param siren nine digits, or null when it is not known: then only the key is checked
 */
export function checkVat(typed: string, siren: string | null): VatCheck {
  const text = stripSeparators(typed).toUpperCase();
  if (text === '') return 'empty';
  const [, key, own] = /^FR([0-9]{2})([0-9]{9})$/.exec(text) ?? [];
  if (key === undefined || own === undefined || !isSiren(own) || vatKey(own) !== key) return 'unknown';
  return siren !== null && siren !== own ? 'other-siren' : 'fits';
}

/** `FR11 123 456 782` → `FR11123456782` */
export const plainVat = (typed: string): string => stripSeparators(typed).toUpperCase();
