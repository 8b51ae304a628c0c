/** The alphabet of SMS, GSM 03.38 (course 12, « Précisions »): its basic table, and the signs that count twice. */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '^{}\\[~]|€';

/** Units of one sign in the SMS alphabet: 1, 2, or null outside of it. */
export const gsmUnits = (sign: string): 1 | 2 | null =>
  basic.includes(sign) ? 1 : extended.includes(sign) ? 2 : null;

const signs: readonly (readonly [string, string])[] = [
  ['’‘‛', "'"],
  ['«»“”„', '"'],
  ['\u00a0\u202f\u2009\t', ' '],
  ['–—−‑', '-'],
  ['…', '...'],
  ['×', 'x'],
  ['œ', 'oe'],
  ['Œ', 'OE'],
];

/** What to write instead of a sign outside the alphabet: « ê » → « e »; null when only a person can rewrite it. */
export function gsmReplacement(sign: string): string | null {
  const listed = signs.find(([outside]) => outside.includes(sign));
  if (listed) return listed[1];
  const bare = sign.normalize('NFD').replace(/\p{M}/gu, '');
  return bare !== '' && [...bare].every((letter) => gsmUnits(letter) !== null) ? bare : null;
}
