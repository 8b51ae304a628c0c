import { formatBusinessNumber } from '../../../platform/siren.ts';
import { formatEuros } from '../../tools/format-number.ts';
import {
  type NoticeField,
  type NoticeFigures,
  type Problem,
  type Status,
  hasCapital,
  noticeProblems,
  readCapital,
  readSiren,
} from '../../tools/legal-notice.ts';
import { plainVat } from '../../tools/vat-number.ts';

export const statusNames: Readonly<Record<Status, string>> = {
  'sole-trader': 'Entreprise individuelle',
  company: 'Société',
  association: 'Association',
};

export const draftWarning = 'Projet à faire relire\u00a0: cet outil ne garantit pas la conformité';
const toComplete = '[à compléter]';

export interface NoticeLine {
  label: string;
  value: string;
}

/** The notice, line by line. What is missing or not recognised is « [à compléter] »; facultative blanks are left out. */
export function noticeLines(figures: NoticeFigures): NoticeLine[] {
  const wrong = new Set(noticeProblems(figures).map((problem) => problem.field));
  const said = (field: NoticeField, shown = figures[field].trim()) =>
    wrong.has(field) || shown === '' ? toComplete : shown;
  const capital = readCapital(figures.capital);
  const siren = readSiren(figures.siren);
  const line = (label: string, value: string): NoticeLine[] => [{ label, value }];
  const optional = (label: string, field: NoticeField, shown?: string) =>
    figures[field].trim() === '' ? [] : line(label, said(field, shown));
  return [
    ...line('Éditeur du site', said('name')),
    ...line('Statut', statusNames[figures.status]),
    ...(hasCapital(figures.status)
      ? [
          ...line('Forme', said('legalForm')),
          ...line('Capital', capital.ok ? formatEuros(capital.value) : toComplete),
        ]
      : []),
    ...line('Adresse', said('address')),
    ...line('Téléphone', said('phone')),
    ...line('E-mail', said('email')),
    ...line('SIREN', siren === null ? toComplete : formatBusinessNumber(siren)),
    ...optional('Registre', 'registry'),
    ...optional('Numéro de TVA', 'vat', plainVat(figures.vat)),
    ...line('Responsable de la publication', said('publisher')),
    ...line(
      'Hébergeur',
      [said('hostName'), said('hostAddress'), said('hostPhone')]
        .filter((part, at, parts) => part !== toComplete || parts.indexOf(part) === at)
        .join(', '),
    ),
    ...optional('Autorité', 'authority'),
  ];
}

export const noticeText = (figures: NoticeFigures): string =>
  [
    'Mentions légales',
    draftWarning,
    ...noticeLines(figures).map(({ label, value }) => `${label}\u00a0: ${value}`),
  ].join('\n');

/** @param example some lines are still the bookshop's: they are nobody's notice */
export function noticeSummary(problems: readonly Problem[], example: boolean): string {
  if (problems.length === 0 && example) return 'Voici l’exemple de la librairie. Mettez vos informations.';
  if (problems.length === 0) return 'Votre projet est rempli. Faites-le relire.';
  return problems.length === 1
    ? 'Il reste 1\u00a0point à compléter ou à corriger.'
    : `Il reste ${problems.length}\u00a0points à compléter ou à corriger.`;
}
