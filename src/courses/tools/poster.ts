/**
 * The poster « Disponible en ligne » (course 21, « Précisions »): the announcement, the link that says where it was
 * found, and the size of the QR code. Text is handled as typed; nothing is fetched.
 */
import { checkPresentation } from './presentation.ts';
import type { NumberRule } from './read-number.ts';

/** signs of the announcement, counted as in course 02 */
export const announcementLimit = 90;
export const checkAnnouncement = (text: string) => checkPresentation(text, announcementLimit);

export type Checked<T = string> = { ok: true; value: T } | { ok: false; error: string };

/** Where the code leads when the shop has a site: https only, as typed (a host with accents is written out). */
export function readLink(typed: string): Checked {
  const link = typed.trim();
  if (!/^https:\/\//i.test(link)) return { ok: false, error: 'Ajoutez https:// au début' };
  if (/\s/.test(link) || !URL.canParse(link)) {
    return { ok: false, error: 'Vérifiez le lien\u00a0: il ne contient pas d’espace' };
  }
  // scanners read plain signs best
  return { ok: true, value: /^[!-~]+$/.test(link) ? link : new URL(link).href };
}

/** Small letters, digits and hyphens: « sac », « vitrine-du-voisin ». */
export const isLabel = (label: string): boolean => /^[a-z0-9]+(-[a-z0-9]+)*$/.test(label);

/** `de=label` joins the query, before a `#`: no tracker, the site only counts its own visits. */
export function labelledLink(link: string, label: string): string {
  const [, before = '', fragment = ''] = /^([^#]*)(#.*)?$/s.exec(link) ?? [];
  // only the first « ? » opens the query, the others belong to it
  const [, query] = /\?(.*)$/s.exec(before) ?? [];
  const joint = query === undefined ? '?' : query === '' || query.endsWith('&') ? '' : '&';
  return `${before}${joint}de=${label}${fragment}`;
}

/** `tel:` and the digits typed; a leading + stays, or a number from abroad would call nobody. */
export function callAddress(typed: string): Checked {
  const digits = typed.replace(/[^0-9]/g, '');
  if (digits.length < 4 || digits.length > 15 || /\p{L}/u.test(typed)) {
    return { ok: false, error: 'Écrivez un numéro, par exemple 01 99 00 12 34' };
  }
  return { ok: true, value: `tel:${typed.trim().startsWith('+') ? '+' : ''}${digits}` };
}

/** hundredths of a centimetre; ten metres is already a wall */
export const distanceRule: NumberRule = {
  decimals: 2,
  min: 0,
  max: 100_000,
  empty: 'Indiquez la distance',
};

/** the biggest code an A4 sheet takes, in millimetres */
export const biggestOnA4 = 180;

/**
 * Side of the code in millimetres: distance ÷ 10, to the nearest millimetre (half up), 2 cm at least.
 * @param distance reading distance in hundredths of a centimetre
 * @returns null for no distance at all (« Indiquez la distance »)
 */
export function codeSide(distance: number): number | null {
  if (distance <= 0) return null;
  // a tenth of a centimetre of distance is a tenth of a millimetre of code
  return Math.max(20, Math.floor((distance + 50) / 100));
}
