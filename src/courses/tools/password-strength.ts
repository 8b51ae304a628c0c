/**
 * How long it takes to guess a password tried for the lesson (course 25, « Précisions »): number of signs × log2 of the
 * size of the families present. Floating point is safe here: no sum of family sizes is a power of two, so no result
 * lies on a half.
 */
export const longestPassword = 128;

const families = [
  { has: /[a-z]/, size: 26 },
  { has: /[A-Z]/, size: 26 },
  { has: /[0-9]/, size: 10 },
  // spaces and accents included
  { has: /[^a-zA-Z0-9]/, size: 37 },
] as const;

export type Advice = 'solid' | 'with-blocking' | 'too-short' | 'guessable';

export interface Strength {
  signs: number;
  /** size of the alphabet */
  alphabet: number;
  /** tenths of a bit, rounded */
  tenths: number;
  advice: Advice;
}

const signsOf = (typed: string): string[] => Array.from(typed);

/** All the same sign, or each sign follows the one before it: 123456, abcdef, 987654. */
function guessable(signs: readonly string[]): boolean {
  const codes = signs.map((sign) => sign.toLowerCase().codePointAt(0) ?? 0);
  return [0, 1, -1].some((step) =>
    codes.every((code, index) => index === 0 || code - (codes[index - 1] ?? 0) === step),
  );
}

/** null when there is nothing to measure, or more than 128 signs. */
export function passwordStrength(typed: string): Strength | null {
  const signs = signsOf(typed);
  if (signs.length === 0 || signs.length > longestPassword) return null;
  const alphabet = families.reduce((sum, { has, size }) => (has.test(typed) ? sum + size : sum), 0);
  const bits = signs.length * Math.log2(alphabet);
  const whole = Math.round(bits);
  const advice = guessable(signs)
    ? 'guessable'
    : whole >= 80
      ? 'solid'
      : whole >= 50
        ? 'with-blocking'
        : 'too-short';
  return { signs: signs.length, alphabet, tenths: Math.round(bits * 10), advice };
}
