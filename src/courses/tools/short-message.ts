/**
 * Text messages: outside the GSM 03.38 alphabet one sign drops the limit from 160 to 70 characters (domain § 8.1), so
 * a message to send by SMS is written with plain signs only.
 */
import { gsmReplacement, gsmUnits } from './gsm-alphabet.ts';
import { countSms } from './sms-count.ts';

/** The same words in the GSM alphabet where a replacement is known; what has none stays, to be rewritten by hand. */
export const replaceSigns = (text: string): string =>
  [...text.normalize('NFC').replace(/«[ \u00a0\u202f]?|[ \u00a0\u202f]?»/g, '"')]
    .map((sign) => (gsmUnits(sign) === null ? (gsmReplacement(sign) ?? sign) : sign))
    .join('');

/** The same words in the GSM alphabet; « ê » becomes « e », a sign without equivalent is left out. */
export const plainText = (text: string): string =>
  [...replaceSigns(text)].filter((sign) => gsmUnits(sign) !== null).join('');

/** Length in the GSM alphabet (signs like € count twice) and number of SMS: 160, or 153 each when there are several. */
export function smsSize(plain: string): { characters: number; messages: number } {
  const { units, messages } = countSms(plain);
  return { characters: units, messages: Math.max(1, messages) };
}
