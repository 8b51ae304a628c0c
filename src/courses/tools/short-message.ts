/**
 * Text messages: outside the GSM 03.38 alphabet one sign drops the limit from 160 to 70 characters (domain § 8.1), so
 * a message to send by SMS is written with plain signs only.
 */
const basic =
  '@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !"#¤%&\'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§¿abcdefghijklmnopqrstuvwxyzäöñüà';
const extended = '^{}\\[~]|€';

const replacements: readonly (readonly [RegExp, string])[] = [
  [/[’‘‛]/g, "'"],
  [/« ?| ?»|[«»“”„]/g, '"'],
  [/[\u00a0\u202f\u2009\t]/g, ' '],
  [/[–—−‑]/g, '-'],
  [/…/g, '...'],
  [/×/g, 'x'],
  [/œ/g, 'oe'],
  [/Œ/g, 'OE'],
];

const known = (character: string): boolean => basic.includes(character) || extended.includes(character);

/** The same words in the GSM alphabet; « ê » becomes « e », a sign without equivalent is left out. */
export function plainText(text: string): string {
  let plain = text;
  for (const [sign, replacement] of replacements) plain = plain.replace(sign, replacement);
  return [...plain]
    .map((character) => {
      if (known(character)) return character;
      const bare = character.normalize('NFD').replace(/\p{M}/gu, '');
      return [...bare].every(known) ? bare : '';
    })
    .join('');
}

/** Length in the GSM alphabet (signs like € count twice) and number of SMS: 160, or 153 each when there are several. */
export function smsSize(plain: string): { characters: number; messages: number } {
  const characters = [...plain].reduce((sum, sign) => sum + (extended.includes(sign) ? 2 : 1), 0);
  return { characters, messages: characters <= 160 ? 1 : Math.ceil(characters / 153) };
}
