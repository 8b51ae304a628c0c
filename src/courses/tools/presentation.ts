/** Counting the signs of a short text as a customer sees them (course 02, « Précisions »; course 05 counts so too). */
export const presentationLimit = 150;

/** Code points after NFC, spaces at both ends left out, a line break counts for one. */
export const countSigns = (text: string): number =>
  [...text.replace(/\r\n?/g, '\n').trim().normalize('NFC')].length;

export type PresentationState =
  | { state: 'empty' }
  | { state: 'fits'; signs: number; left: number }
  | { state: 'long'; signs: number; extra: number };

export function checkPresentation(text: string, limit = presentationLimit): PresentationState {
  const signs = countSigns(text);
  if (signs === 0) return { state: 'empty' };
  return signs <= limit
    ? { state: 'fits', signs, left: limit - signs }
    : { state: 'long', signs, extra: signs - limit };
}
