import { escapeHtml } from '../escape.ts';
import type { KitSheet } from './kit-sheet.ts';

const separator = ' · ';

/** The signature as plain text: what every mail program takes. */
export function signatureText({ name, place, services, phone, address }: KitSheet): string {
  return [
    name,
    [place, phone].filter(Boolean).join(separator),
    ['Disponible en ligne', ...services].join(separator),
    address,
  ]
    .filter((line) => line !== '')
    .join('\n');
}

/** The same with a link, without styles or pictures: nothing that a mail program blocks. */
export function signatureHtml({ name, place, services, phone, address }: KitSheet): string {
  const contact = [place, phone]
    .filter((part) => part !== null)
    .map(escapeHtml)
    .join(separator);
  const offer = services.map(escapeHtml).join(separator);
  return [
    `<p><strong>${escapeHtml(name)}</strong>`,
    ...(contact === '' ? [] : [contact]),
    `<a href="${escapeHtml(address)}">Disponible en ligne</a>${offer === '' ? '' : separator + offer}</p>`,
  ].join('<br>\n');
}

/** For her own site: the badge is a file she keeps there, so that no page of hers asks ours for anything. */
export const badgeHtml = ({ name, address }: KitSheet): string =>
  `<a href="${escapeHtml(address)}"><img src="badge.svg" width="220" height="64" alt="Disponible en ligne : ${escapeHtml(name)}"></a>`;
