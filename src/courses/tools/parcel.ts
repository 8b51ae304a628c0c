/** The weight a carrier bills and the full cost of a parcel (course 19, « Précisions »). Exact until shown. */
import { type Fraction, fraction, roundHalfUp } from './fraction.ts';
import { formatScaled } from './format-number.ts';
import { type NumberRule, type Reading, readNumber } from './read-number.ts';

/** Tenths of a centimetre. */
export interface Sides {
  length: number;
  width: number;
  height: number;
}

/** tenths of a centimetre, up to 300 cm; zero is refused by `readSide` */
const side: NumberRule = { decimals: 1, min: 0, max: 3_000, empty: 'Mesurez les trois côtés' };
/** grams, 0 to 1 000 kg; zero is refused by `readWeight` */
const weight: NumberRule = { decimals: 3, min: 0, max: 1_000_000, empty: 'Pesez le colis fermé' };
/** cubic centimetres a kilogram, as written in the carrier's contract */
export const divisor: NumberRule = { decimals: 0, min: 1, max: 100_000 };

function readAboveZero(typed: string, rule: NumberRule): Reading {
  const reading = readNumber(typed, rule);
  return reading.ok && reading.value === 0
    ? { ok: false, empty: false, error: rule.empty ?? 'Remplissez ce champ' }
    : reading;
}
export const readSide = (typed: string): Reading => readAboveZero(typed, side);
export const readWeight = (typed: string): Reading => readAboveZero(typed, weight);

/** Kilograms, exact: length × width × height in cm ÷ divisor. */
export const volumetricWeight = ({ length, width, height }: Sides, by: number): Fraction =>
  fraction(BigInt(length) * BigInt(width) * BigInt(height), 1_000n * BigInt(by));

/** The heavier of the two, compared without rounding. */
export function heavier(real: Fraction, volumetric: Fraction): 'real' | 'volumetric' {
  return volumetric.over * real.under > real.over * volumetric.under ? 'volumetric' : 'real';
}

/** Kilograms to the nearest 10 g, half up: « 1,8 kg ». */
export function sayWeight(kilograms: Fraction): string {
  const tens = roundHalfUp({ over: kilograms.over * 100n, under: kilograms.under });
  return tens === 0n ? 'moins de 0,01\u00a0kg' : `${formatScaled(tens, 2)}\u00a0kg`;
}

export interface ParcelExpenses {
  /** cents */
  box: number;
  filling: number;
  label: number;
  postage: number;
  /** hundredths of a minute */
  minutes: number;
  /** cents an hour */
  hourlyCost: number;
}

/** Cents, exact. */
export const packingTime = ({ minutes, hourlyCost }: ParcelExpenses): Fraction =>
  fraction(BigInt(minutes) * BigInt(hourlyCost), 6_000n);

/** Cents, exact. */
export function parcelCost(parcel: ParcelExpenses): Fraction {
  const bought = BigInt(parcel.box) + BigInt(parcel.filling) + BigInt(parcel.label) + BigInt(parcel.postage);
  return fraction(bought * 6_000n + packingTime(parcel).over, 6_000n);
}
