import { randomBytes } from 'node:crypto';

/** Crockford's letters: nothing one could misread, no word by accident. */
const letters = '0123456789abcdefghjkmnpqrstvwxyz';

/** Characters of 5 random bits each. */
export const randomLetters = (count: number): string =>
  [...randomBytes(count)].map((byte) => letters[byte % 32]).join('');

/** Name of one version for ever, `rr-06-53-7k2mqx`: says its place, so that packed progress stays small. */
export const newVersionId = (slot: string, variant: string): string =>
  `${slot}-${variant === 'national' ? 'nat' : variant}-${randomLetters(6)}`;

/** The folder of a version's files below `/media/`: 130 random bits, nobody guesses it. */
export const newMediaPath = (): string => `v/${randomLetters(26)}`;
