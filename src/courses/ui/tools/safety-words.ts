/** « Ma liste de sécurité » (course 25, steps 4 and 5): ten doors to close, three gestures when one gave way. */
import { plural } from '../../tools/format-number.ts';
import { type Reader, asList, asText } from './stored.ts';
import type { FigureFields } from './use-figures.ts';

export const safetyLines: readonly { id: string; text: string }[] = [
  { id: 'mail', text: 'L’e-mail de la boutique a son mot de passe à lui' },
  { id: 'mail-two', text: 'La double validation est active sur l’e-mail' },
  { id: 'phone', text: 'Le téléphone se verrouille seul' },
  { id: 'bank', text: 'La banque a son mot de passe à elle, et sa double validation' },
  { id: 'vault', text: 'Les mots de passe sont dans un coffre, pas sur un papier collé' },
  { id: 'leavers', text: 'Les accès des personnes parties sont retirés' },
  { id: 'updates', text: 'Les mises à jour sont faites, téléphone et ordinateur' },
  { id: 'copies', text: 'Trois copies, deux supports, une hors de la boutique' },
  { id: 'restore', text: 'J’ai rouvert un fichier depuis une copie' },
  { id: 'call', text: 'Le numéro du prestataire est écrit sur papier' },
];

export const urgentLines: readonly string[] = [
  'Ne cliquez plus, n’envoyez plus rien.',
  'Appelez votre prestataire, puis ouvrez cybermalveillance.gouv.fr.',
  'Code de banque donné\u202f? Appelez la banque au numéro de votre contrat.',
  'Données de clients parties\u202f? S’il y a un risque pour eux, prévenez la CNIL sous 72 heures.',
];

const known = new Set(safetyLines.map(({ id }) => id));
export const asDone: Reader<readonly string[]> = (stored) => {
  const ids = asList(asText, 50)(stored);
  return ids && [...new Set(ids.filter((id) => known.has(id)))];
};
export const safetyFields: FigureFields<{ done: readonly string[] }> = {
  done: { example: [], blank: [], read: asDone, neutral: true },
};

export function safetySummary(done: readonly string[]): string {
  const left = safetyLines.filter(({ id }) => !done.includes(id));
  const [first] = left;
  if (!first) return 'Les 10 lignes sont cochées. Relisez-les dans six mois.';
  return `${plural(safetyLines.length - left.length, 'ligne cochée', 'lignes cochées')} sur 10. La suivante\u00a0: ${first.text}.`;
}
