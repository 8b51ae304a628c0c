/** The simplified register: its example, its words, and how the phone's memory is read back (course 25, step 2). */
import {
  type RegisterLine,
  type RegisterPart,
  blankLine,
  isBlankLine,
  missingParts,
  mostLines,
  registerParts,
} from '../../tools/data-register.ts';
import { joinAnd } from '../../tools/day-words.ts';
import { plural } from '../../tools/format-number.ts';
import { type Reader, asList, asRecord, asText } from './stored.ts';
import type { FigureFields } from './use-figures.ts';

export const partWords: Readonly<Record<RegisterPart, { label: string; missing: string; hint: string }>> = {
  purpose: { label: 'But', missing: 'le but', hint: 'À quoi servent ces informations\u202f?' },
  data: { label: 'Données', missing: 'les données', hint: 'Ce que vous notez, et rien de plus.' },
  keep: { label: 'Durée', missing: 'la durée', hint: 'Quand les effacez-vous\u202f?' },
  who: { label: 'Qui y accède', missing: 'qui y accède', hint: 'Les personnes qui les lisent.' },
};
export const registerHead: readonly string[] = [
  'Fichier',
  ...registerParts.map((part) => partWords[part].label),
];

/** The bookshop of the lesson. */
export const exampleLines: readonly RegisterLine[] = [
  {
    name: 'Commandes',
    purpose: 'Préparer, remettre et facturer',
    data: 'Nom, téléphone ou e-mail, produits, créneau',
    keep: 'Bon\u00a0: jusqu’à la fin d’un retour possible. Facture\u00a0: 10 ans',
    who: 'La libraire et son collègue',
  },
  {
    name: 'Clients abonnés',
    purpose: 'Annoncer les nouveautés',
    data: 'Prénom, e-mail, jour de l’accord',
    keep: '3 ans après le dernier contact venant du client',
    who: 'La libraire',
  },
  {
    name: 'Salariés',
    purpose: 'Paie et planning',
    data: 'Contrat, horaires, éléments de paie',
    keep: 'À demander au comptable, document par document',
    who: 'La libraire et le comptable',
  },
];
const blankLines: readonly RegisterLine[] = exampleLines.map(({ name }) => ({ ...blankLine, name }));

const asLine: Reader<RegisterLine> = (stored) => {
  const line = asRecord(stored);
  if (!line) return undefined;
  const read = (key: keyof RegisterLine) => asText(line[key]) ?? '';
  return {
    name: read('name'),
    purpose: read('purpose'),
    data: read('data'),
    keep: read('keep'),
    who: read('who'),
  };
};

export const registerFields: FigureFields<{ lines: readonly RegisterLine[] }> = {
  lines: { example: exampleLines, blank: blankLines, read: asList(asLine, mostLines) },
};

export const lineName = (line: RegisterLine, index: number): string =>
  line.name.trim() || `Ligne ${String(index + 1)}`;

export function registerSummary(lines: readonly RegisterLine[]): string {
  const filled = lines.filter((line) => !isBlankLine(line));
  if (filled.length === 0) return 'Écrivez une première ligne\u00a0: vos commandes.';
  const lacking = filled.findIndex((line) => missingParts(line).length > 0);
  const line = filled[lacking];
  if (!line) return `${plural(filled.length, 'ligne complète', 'lignes complètes')}.`;
  const parts = joinAnd(missingParts(line).map((part) => partWords[part].missing));
  return `${lineName(line, lacking)}\u00a0: écrivez ${parts}.`;
}

export const registerText = (lines: readonly RegisterLine[]): string =>
  lines
    .map((line, index) => ({ line, name: lineName(line, index) }))
    .filter(({ line }) => !isBlankLine(line))
    .map(({ line, name }) =>
      [
        name,
        ...registerParts.map((part) => `${partWords[part].label}\u00a0: ${line[part].trim() || '…'}`),
      ].join('\n'),
    )
    .join('\n\n');
