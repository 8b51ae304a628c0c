/**
 * Price per unit of measure (course 04, « Précisions »): price ÷ content, rounded to the cent, half a cent up.
 * Principle: arrêté du 16 novembre 1999, per kilo or per litre.
 */
import { fraction, roundHalfUp } from './fraction.ts';
import { formatEuros, formatScaled } from './format-number.ts';
import { type NumberRule, type Reading, price } from './read-number.ts';
import { readPositive } from './read-positive.ts';

export const contentUnits = ['g', 'kg', 'ml', 'cl', 'L', 'pièce'] as const;
export type ContentUnit = (typeof contentUnits)[number];
export type Measure = 'kg' | 'L';

/** how many of this unit make one kilo or one litre */
const measures: Readonly<Record<ContentUnit, { measure: Measure; parts: number } | null>> = {
  g: { measure: 'kg', parts: 1000 },
  kg: { measure: 'kg', parts: 1 },
  ml: { measure: 'L', parts: 1000 },
  cl: { measure: 'L', parts: 100 },
  L: { measure: 'L', parts: 1 },
  pièce: null,
};
export const measureWords: Readonly<Record<Measure, string>> = { kg: 'le kilo', L: 'le litre' };
export const noUnitPrice = 'Pas de prix à l’unité';

/** content in thousandths of its unit, up to 100 000 */
export const contentRule: NumberRule = { decimals: 3, min: 0, max: 100_000_000 };
export const readPrice = (typed: string): Reading => readPositive(typed, price, 'Le prix manque');
export const readContent = (typed: string): Reading =>
  readPositive(typed, contentRule, 'La contenance manque');

export interface Content {
  /** thousandths of the unit, > 0; 0 for a piece */
  amount: number;
  unit: ContentUnit;
}
/** cents for one kilo or one litre */
export interface UnitPrice {
  cents: bigint;
  measure: Measure;
}

/** @param cents price with VAT. @returns null for a piece: « Pas de prix à l’unité » */
export function unitPrice(cents: number, { amount, unit }: Content): UnitPrice | null {
  const known = measures[unit];
  if (!known || amount <= 0) return null;
  const exact = fraction(BigInt(cents) * BigInt(known.parts) * 1000n, BigInt(amount));
  return { cents: roundHalfUp(exact), measure: known.measure };
}

/** « 15,00 €/kg » */
export const formatUnitPrice = ({ cents, measure }: UnitPrice): string => `${formatEuros(cents)}/${measure}`;

/** 320 g → « 0,32 kg »: the division as one writes it on paper */
export function inMeasure({ amount, unit }: Content): string | null {
  const known = measures[unit];
  if (!known) return null;
  // thousandths of a gram are millionths of a kilo
  const millionths = BigInt(amount) * BigInt(1000 / known.parts);
  return `${formatScaled(millionths, 6)}\u00a0${known.measure}`;
}
