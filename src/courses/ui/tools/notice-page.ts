import type { NoticeFigures } from '../../tools/legal-notice.ts';
import { draftWarning, noticeLines } from './notice-words.ts';

const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escape = (text: string): string => text.replace(/[&<>"']/g, (sign) => escapes[sign] ?? sign);

/** The notice as one page of a site: nothing in it but text, whatever was typed. */
export function noticePage(figures: NoticeFigures): string {
  const lines = noticeLines(figures).flatMap(({ label, value }) => [
    `      <dt>${escape(label)}</dt>`,
    `      <dd>${escape(value)}</dd>`,
  ]);
  return [
    '<!doctype html>',
    '<html lang="fr">',
    '  <head>',
    '    <meta charset="utf-8">',
    '    <meta name="viewport" content="width=device-width, initial-scale=1">',
    '    <title>Mentions légales</title>',
    '  </head>',
    '  <body>',
    '    <h1>Mentions légales</h1>',
    `    <p>${draftWarning}</p>`,
    '    <dl>',
    ...lines,
    '    </dl>',
    '  </body>',
    '</html>',
    '',
  ].join('\n');
}
