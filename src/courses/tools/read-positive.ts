import { type NumberRule, type Reading, readNumber } from './read-number.ts';

/** A figure that has to be there: empty, zero or negative is the same sentence (course 04, « Précisions »). */
export function readPositive(typed: string, rule: NumberRule, missing: string): Reading {
  const unsigned = typed.trim().replace(/^[-−]/, '');
  const reading = readNumber(unsigned, rule);
  const negative = unsigned !== typed.trim();
  if (!reading.ok) return reading.empty ? { ok: false, empty: true, error: missing } : reading;
  return negative || reading.value === 0 ? { ok: false, empty: false, error: missing } : reading;
}
