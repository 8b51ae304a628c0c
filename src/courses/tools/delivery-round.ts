/** What a delivery round and each of its stops cost (course 18, « Précisions »). Nothing is rounded on the way. */
import { type Fraction, fraction, scale } from './fraction.ts';
import { type NumberRule, type Reading, readNumber, whole } from './read-number.ts';

export interface DeliveryRound {
  /** tenths of a kilometre */
  kilometres: number;
  /** hundredths of a minute */
  minutes: number;
  /** 1 to 200 */
  stops: number;
  /** cents a kilometre */
  perKilometre: number;
  /** cents an hour */
  hourlyCost: number;
  /** cents a stop */
  packaging: number;
}

/** All in cents, exact. */
export interface RoundCost {
  road: Fraction;
  time: Fraction;
  packaging: Fraction;
  total: Fraction;
  perStop: Fraction;
}

/** tenths of a kilometre, 0 to 1 000 km */
export const kilometres: NumberRule = { decimals: 1, min: 0, max: 10_000 };

/** Whole stops, 1 to 200; none gets a sentence of its own. */
export function readStops(typed: string): Reading {
  const reading = readNumber(typed, whole);
  if (reading.ok && reading.value === 0) {
    return { ok: false, empty: false, error: 'Ajoutez au moins un arrêt' };
  }
  return readNumber(typed, { decimals: 0, min: 1, max: 200 });
}

/** @returns null without a stop (« Ajoutez au moins un arrêt ») */
export function roundCost(round: DeliveryRound): RoundCost | null {
  if (round.stops < 1) return null;
  const road = BigInt(round.kilometres) * BigInt(round.perKilometre);
  const time = BigInt(round.minutes) * BigInt(round.hourlyCost);
  const packaging = BigInt(round.stops) * BigInt(round.packaging);
  // road is in tenths of a cent, time in cents for 6 000 hundredths of a minute
  const total = fraction(road * 600n + time + packaging * 6_000n, 6_000n);
  return {
    road: fraction(road, 10n),
    time: fraction(time, 6_000n),
    packaging: fraction(packaging),
    total,
    perStop: scale(total, 1n, round.stops),
  };
}
