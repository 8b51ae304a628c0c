/**
 * Exact arithmetic: money is never a float (curriculum § 5.3). Fractions of BigInt, rounded only when shown.
 */
export interface Fraction {
  readonly over: bigint;
  /** always > 0 */
  readonly under: bigint;
}

/** @throws RangeError when `under` is zero: callers check their divisors first and say so in words */
export function fraction(over: bigint | number, under: bigint | number = 1n): Fraction {
  const [a, b] = [BigInt(over), BigInt(under)];
  if (b === 0n) throw new RangeError('a fraction needs a divisor');
  return b < 0n ? { over: -a, under: -b } : { over: a, under: b };
}

export const subtract = (a: Fraction, b: Fraction): Fraction =>
  fraction(a.over * b.under - b.over * a.under, a.under * b.under);

/** × over ÷ under */
export const scale = (a: Fraction, over: bigint | number, under: bigint | number = 1n): Fraction =>
  fraction(a.over * BigInt(over), a.under * BigInt(under));

/** Nearest integer; a half goes away from zero (« demi-centime vers le haut, en valeur absolue »). */
export function roundHalfUp({ over, under }: Fraction): bigint {
  const size = over < 0n ? -over : over;
  const rounded = (2n * size + under) / (2n * under);
  return over < 0n ? -rounded : rounded;
}

/** The integer at or above: « un minimum à atteindre est arrondi au centime supérieur ». */
export function roundUp({ over, under }: Fraction): bigint {
  const below = over / under;
  return over > 0n && over % under !== 0n ? below + 1n : below;
}
