/** First four digits of numbers overseas and the country code they are called by (ARCEP numbering plan). */
const overseas: readonly (readonly [prefix: RegExp, code: string])[] = [
  [/^0(590|690|691)/, '590'],
  [/^0(594|694)/, '594'],
  [/^0(596|696|697)/, '596'],
  [/^0(262|263|269|639|692|693)/, '262'],
];

/** As typed, to E.164; null when empty, undefined when it is no number one can call. */
export function readPhone(typed: string): string | null | undefined {
  const text = typed.replace(/[\s\u00a0\u202f.()/-]/g, '').replace(/^00/, '+');
  if (text === '') return null;
  if (/^\+[1-9]\d{6,14}$/.test(text)) {
    // « +33 (0)2 … » is written so by many
    const national = text.replace(/^\+330/, '+33');
    return national.startsWith('+33') && !/^\+33[1-9]\d{8}$/.test(national) ? undefined : national;
  }
  if (!/^0[1-9]\d{8}$/.test(text)) return undefined;
  const code = overseas.find(([prefix]) => prefix.test(text))?.[1] ?? '33';
  return `+${code}${text.slice(1)}`;
}

/** « 02 99 00 00 00 », as it is dialled in France; others as they are called from abroad. */
export function phoneWords(phone: string): string {
  const national = /^\+(?:33|590|594|596|262)(\d{9})$/.exec(phone)?.[1];
  return national ? `0${national}`.replace(/(\d\d)(?=\d)/g, '$1\u00a0') : phone;
}

/** The ten digits a page may write with or without signs in between. */
export const phoneDigits = (phone: string): string =>
  phone.replace(/^\+(33|590|594|596|262)/, '0').replace('+', '');
