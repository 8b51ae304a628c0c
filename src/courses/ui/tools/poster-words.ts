/** The poster read from its fields, and said in words (course 21, step 3). */
import { formatFixed, plural } from '../../tools/format-number.ts';
import {
  biggestOnA4,
  callAddress,
  checkAnnouncement,
  codeSide,
  distanceRule,
  isLabel,
  labelledLink,
  readLink,
} from '../../tools/poster.ts';
import { type Reading, readNumber } from '../../tools/read-number.ts';
import type { PosterValues } from './poster-figures.ts';

export interface OnlinePoster {
  shop: string;
  announcement: string;
  /** shown under the code, without https:// and the label */
  shownLink: string | null;
  phone: string | null;
  /** what the code opens, by label */
  opens: (label: string) => string;
  label: string;
  /** side of the code, in millimetres */
  side: number;
}

export interface PosterErrors {
  announcement?: string;
  link?: string;
  phone?: string;
  label?: string;
}

export interface PosterReading {
  poster: OnlinePoster | null;
  errors: PosterErrors;
  distance: Reading;
  signs: number;
}

export function readPoster(values: PosterValues): PosterReading {
  const errors: PosterErrors = {};
  const checked = checkAnnouncement(values.announcement);
  if (checked.state === 'empty') errors.announcement = 'Écrivez votre annonce';
  if (checked.state === 'long') errors.announcement = `Enlevez ${plural(checked.extra, 'signe')}`;

  const link = values.link.trim() === '' ? null : readLink(values.link);
  const phone = values.phone.trim() === '' ? null : callAddress(values.phone);
  if (link && !link.ok) errors.link = link.error;
  if (phone && !phone.ok) errors.phone = phone.error;
  if (!link && !phone) errors.link = 'Ajoutez un lien ou un téléphone';
  if (!isLabel(values.label)) errors.label = 'Des minuscules, des chiffres et des tirets';

  const distance = readNumber(values.distance, distanceRule);
  const side = distance.ok ? codeSide(distance.value) : null;
  const asked: Reading =
    distance.ok && side === null ? { ok: false, empty: true, error: 'Indiquez la distance' } : distance;
  const signs = checked.state === 'empty' ? 0 : checked.signs;
  if (Object.keys(errors).length > 0 || side === null)
    return { poster: null, errors, distance: asked, signs };

  const address = link?.ok ? link.value : null;
  const call = phone?.ok ? phone.value : '';
  return {
    poster: {
      shop: values.shop.trim(),
      announcement: values.announcement.trim(),
      shownLink: address && address.replace(/^https:\/\//i, '').replace(/\/$/, ''),
      phone: phone?.ok ? values.phone.trim().replaceAll(' ', '\u00a0') : null,
      opens: (label) => (address ? labelledLink(address, label) : call),
      label: values.label,
      side,
    },
    errors,
    distance: asked,
    signs,
  };
}

/** above this, four white modules go past the edge of A4: what hangs beside it must be white too */
const tightOnA4 = 150;

/** 100 → « 10,0 cm » */
export const sayCentimetres = (millimetres: number): string => `${formatFixed(millimetres, 1)}\u00a0cm`;

export function posterSummary({ poster, errors, distance }: PosterReading): string {
  if (!poster) {
    const { announcement, link, phone, label } = errors;
    const wrong = [announcement, link, phone, label, distance.ok ? undefined : distance.error].filter(
      (sentence) => sentence !== undefined,
    );
    return `Pour voir l’affiche\u00a0: ${wrong.join('\u202f; ')}.`;
  }
  if (poster.side > biggestOnA4) {
    return `Trop grand pour une feuille A4\u00a0: imprimez en A3, ou faites lire de plus près. Il faudrait ${sayCentimetres(poster.side)}\u202f; ici, le code fait ${sayCentimetres(biggestOnA4)} et se lit à 1,80\u00a0m.`;
  }
  const opens = poster.shownLink === null ? 'Il lance l’appel' : 'Il ouvre votre page';
  const room = poster.side > tightOnA4 ? ' Laissez du blanc autour de la feuille.' : '';
  return `Votre code fait ${sayCentimetres(poster.side)} de côté. ${opens}.${room} Testez-le avec deux téléphones.`;
}

export const posterText = (poster: OnlinePoster): string =>
  [
    poster.shop,
    'Disponible en ligne',
    poster.announcement,
    ...(poster.shownLink === null ? [] : [poster.opens(poster.label)]),
    ...(poster.phone === null ? [] : [poster.phone]),
  ]
    .filter((line) => line !== '')
    .join('\n');

/** said by who cannot see the image */
export const badgeAlternative = ({ shop, announcement }: OnlinePoster): string =>
  `Disponible en ligne${shop ? `, ${shop}` : ''}\u00a0: ${announcement}`;

const inAttribute = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** The badge for her site: an image of hers, its link, its text. */
export const badgeHtml = (poster: OnlinePoster): string =>
  `<a href="${inAttribute(poster.opens('badge'))}"><img src="badge-disponible-en-ligne.png" width="240" height="80" alt="${inAttribute(badgeAlternative(poster))}"></a>`;
