/**
 * Price of what is weighed at the last moment (course 14, « Précisions »). Weights in grams, prices in cents; each price
 * is rounded to the cent, half up, and the difference is the one between rounded prices.
 */
import { fraction, roundHalfUp } from './fraction.ts';
import { type NumberRule, type Reading, price, readNumber } from './read-number.ts';

/** kilograms with three decimals, up to 1 000 kg */
export const weight: NumberRule = { decimals: 3, min: 0, max: 1_000_000 };
export const pricePerKilo = price;

/** accepted on each side of what was ordered, percent; told to the customer before the order */
export const tolerance = 10;

/** Zero is no weight: it is told in the same words as an empty field. */
export function readWeight(typed: string, empty: string): Reading {
  const reading = readNumber(typed, { ...weight, empty });
  return reading.ok && reading.value === 0 ? { ok: false, empty: false, error: empty } : reading;
}

/** grams × cents a kilo → cents */
export const priceOf = (grams: number, perKilo: number): bigint =>
  roundHalfUp(fraction(BigInt(grams) * BigInt(perKilo), 1000));

export type WeightStatus =
  /** within 10 %, bounds included */
  | 'accepted'
  /** above: « accord du client » */
  | 'ask'
  /** below: « prévenir le client » */
  | 'tell';

export interface Weighing {
  /** grams */
  lightest: number;
  heaviest: number;
  status: WeightStatus;
  /** cents */
  orderedPrice: bigint;
  weighedPrice: bigint;
  /** weighed − ordered: negative is to give back, positive to add */
  difference: bigint;
}

/** @param ordered and `weighed` in grams, both above 0 */
export function weigh(ordered: number, weighed: number, perKilo: number): Weighing {
  const lightest = Math.ceil((ordered * (100 - tolerance)) / 100);
  const heaviest = Math.floor((ordered * (100 + tolerance)) / 100);
  const orderedPrice = priceOf(ordered, perKilo);
  const weighedPrice = priceOf(weighed, perKilo);
  return {
    lightest,
    heaviest,
    status: weighed > heaviest ? 'ask' : weighed < lightest ? 'tell' : 'accepted',
    orderedPrice,
    weighedPrice,
    difference: weighedPrice - orderedPrice,
  };
}
