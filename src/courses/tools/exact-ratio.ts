/** Division and rounding up on exact fractions, for rates, coefficients and « prix minimal » (curriculum § 5.3). */
import { type Fraction, fraction, roundHalfUp, scale } from './fraction.ts';

/** a ÷ b; null when b is zero: the caller says so in words */
export const divide = (a: Fraction, b: Fraction): Fraction | null =>
  b.over === 0n ? null : fraction(a.over * b.under, a.under * b.over);

/** The smallest integer that is not below: a minimum stays a minimum. */
export function roundUp({ over, under }: Fraction): bigint {
  const whole = over / under;
  return over > 0n && whole * under !== over ? whole + 1n : whole;
}

/** A part such as 0,518 → 518, tenths of a percent, as rates are shown. */
export const tenthsOfPercent = (part: Fraction): bigint => roundHalfUp(scale(part, 1000));
