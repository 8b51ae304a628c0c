import type { LocalListTable } from '../../../db/schema/local-list.ts';
import { listKinds } from './list-kinds.ts';
import type { Problem } from './list-line.ts';
import { modelHeadings, mostLines, type ReadList } from './read-list.ts';

/** What is wrong with a line, and how to mend it. */
export const problemWords: Readonly<Record<Problem, string>> = {
  'kind-unknown': `Le genre n’est pas connu. Écrivez l’un de ceux-ci\u00a0: ${listKinds.map(({ label }) => label).join(', ')}.`,
  'name-missing': 'Le nom manque.',
  'text-too-long': 'Un texte est trop long\u00a0: 100 caractères pour le nom, 200 pour la description.',
  'text-unreadable': 'Un texte contient des signes qui ne se lisent pas. Tapez-le de nouveau.',
  formula: 'Une case commence comme une formule de tableur. Collez sa valeur.',
  'commune-unknown': 'Cette commune n’existe pas sous ce nom. Écrivez son nom complet ou son code INSEE.',
  'commune-ambiguous': 'Plusieurs communes de la région portent ce nom. Écrivez le code INSEE.',
  'commune-elsewhere': 'Cette commune est dans une autre région.',
  'link-not-https': 'L’adresse web doit commencer par https://.',
  'link-invalid': 'L’adresse web n’est pas celle d’un site public.',
  'phone-invalid': 'Le téléphone doit compter 10 chiffres.',
  'nothing-to-reach':
    'Il manque de quoi joindre ce lieu\u00a0: une adresse web, un téléphone ou une description.',
  twice: 'Cette ligne répète une autre.',
};

/** Why a file cannot be read at all. */
export function wrongWords(wrong: NonNullable<ReadList['wrong']>): string {
  if (typeof wrong === 'object')
    return `La ligne ${wrong.brokenLine} a des guillemets mal fermés. Corrigez-la, puis relisez.`;
  return {
    empty: 'La liste est vide. Il faut une ligne de titres, puis une ligne par lieu.',
    headings: `La première ligne doit porter les titres des colonnes\u00a0: ${modelHeadings.join('\u202f; ')}.`,
    'too-many': `La liste dépasse ${mostLines} lignes. Coupez-la en plusieurs fichiers.`,
  }[wrong];
}

export const stateWords: Readonly<Record<LocalListTable['state'], string>> = {
  draft: 'Brouillon',
  proposed: 'À relire',
  accepted: 'Publiée',
  refused: 'Refusée',
  removed: 'Retirée',
};
