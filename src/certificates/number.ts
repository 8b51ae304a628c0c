/**
 * The number of an attestation: 13 random symbols (65 bits: it cannot be guessed) and one check symbol, read aloud in
 * four groups, `7K3M-9QTX-2BWD-H0`. The alphabet is Crockford's base 32: no I, L, O or U, which look like others.
 */
const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const randomSymbols = 13;
const groups = [4, 4, 4, 2];

/** Fourteen symbols without hyphens, the last one right: what the database holds. */
export type CertificateNumber = string;

export type NumberReading =
  { kind: 'number'; number: CertificateNumber } | { kind: 'empty' | 'length' | 'symbol' | 'typing-error' };

/** `random` is one byte (or more) per random symbol: five bits of each are used. */
export function makeNumber(random: Uint8Array): CertificateNumber {
  if (random.length < randomSymbols) throw new RangeError(`a number needs ${randomSymbols} random bytes`);
  const values = [...random.subarray(0, randomSymbols)].map((byte) => byte & 31);
  return [...values, checkValue(values)].map((value) => alphabet[value]).join('');
}

/** `7K3M9QTX2BWDH0` → `7K3M-9QTX-2BWD-H0`, as printed and as written in addresses. */
export function formatNumber(number: CertificateNumber): string {
  let at = 0;
  return groups.map((size) => number.slice(at, (at += size))).join('-');
}

/**
 * Reads what a person typed or pasted: spaces, hyphens, dots and case do not matter, the look-alikes O, I, L and U are
 * read as 0, 1, 1 and V, and a whole check address is read as the number it ends with.
 */
export function readNumber(typed: string): NumberReading {
  const inAddress = /\/attestations\/([^/?#]+)/i.exec(typed)?.[1];
  const symbols = (inAddress ?? typed)
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{Pd}\p{Cf}−._]/gu, '')
    .replace(/O/g, '0')
    .replace(/[IL]/g, '1')
    .replace(/U/g, 'V');
  if (symbols === '') return { kind: 'empty' };
  const values = [...symbols].map((symbol) => alphabet.indexOf(symbol));
  if (values.includes(-1)) return { kind: 'symbol' };
  if (values.length !== randomSymbols + 1) return { kind: 'length' };
  const right = values.at(-1) === checkValue(values.slice(0, -1));
  return right ? { kind: 'number', number: symbols } : { kind: 'typing-error' };
}

/**
 * One symbol of a Reed-Solomon code over GF(32): the sum of each value times a different power of the generator. A wrong
 * symbol, or any two different symbols swapped, always changes it. Horner's rule; `double` multiplies by the generator.
 */
const checkValue = (values: readonly number[]): number =>
  double(values.reduce((sum, value) => double(sum) ^ value, 0));

/** Multiplies by x in GF(2)[x] / (x⁵ + x² + 1), a primitive polynomial: 31 different powers before repeating. */
const double = (value: number): number => (value & 16 ? (value << 1) ^ 0b100101 : value << 1);
