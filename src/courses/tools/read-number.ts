/**
 * Reads a number the way French shopkeepers type it (curriculum § 5.3). Never a float: the result is an integer counted
 * in the field's last decimal (cents for a price, hundredths for a rate or minutes, units for a whole number).
 */
import { formatScaled } from './format-number.ts';

export interface NumberRule {
  /** digits after the comma; 0 asks for a whole number */
  decimals: 0 | 1 | 2 | 3;
  /** bounds, both allowed, in units of the last decimal */
  min: number;
  max: number;
  /** sentence for an empty field, when the tool has one of its own */
  empty?: string;
}

export type Reading = { ok: true; value: number } | { ok: false; empty: boolean; error: string };

/** price in cents, 0 to 100 000 € */
export const price: NumberRule = { decimals: 2, min: 0, max: 10_000_000 };
/** rate in hundredths of a percent, 0 to 100 % */
export const rate: NumberRule = { decimals: 2, min: 0, max: 10_000 };
/** minutes in hundredths of a minute, 0 to 1 440 */
export const minutes: NumberRule = { decimals: 2, min: 0, max: 144_000 };
/** orders, products, calls: 0 to 100 000 */
export const whole: NumberRule = { decimals: 0, min: 0, max: 100_000 };

const blanks = /[ \u00a0\u202f]/g;
const words = { 1: 'Un chiffre', 2: 'Deux chiffres', 3: 'Trois chiffres' } as const;

const refuse = (error: string, empty = false): Reading => ({ ok: false, empty, error });

/** @returns the scaled integer, or the sentence that says what to type instead. Never NaN, never a silent zero. */
export function readNumber(typed: string, rule: NumberRule): Reading {
  const text = typed.replace(blanks, '').replace(/[€%]$/, '');
  if (text === '') return refuse(rule.empty ?? 'Remplissez ce champ', true);
  if (rule.decimals === 0 && !/^\d+$/.test(text)) return refuse('Écrivez un nombre entier');

  const parts = /^(\d*)(?:[.,](\d*))?$/.exec(text);
  const whole = parts?.[1] ?? '';
  // « 12,500 » is 12,5: zeros at the end add nothing, and « 1.200 » is 1,2
  const fraction = (parts?.[2] ?? '').replace(/0+$/, '');
  if (!parts || (whole === '' && !parts[2])) return refuse('Écrivez un nombre, par exemple 12,50');
  if (rule.decimals !== 0 && fraction.length > rule.decimals) {
    return refuse(`${words[rule.decimals]} après la virgule au plus`);
  }

  const scaled = BigInt(whole + fraction.padEnd(rule.decimals, '0'));
  if (scaled < BigInt(rule.min) || scaled > BigInt(rule.max)) {
    return refuse(
      `Entre ${formatScaled(rule.min, rule.decimals)} et ${formatScaled(rule.max, rule.decimals)}`,
    );
  }
  return { ok: true, value: Number(scaled) };
}
