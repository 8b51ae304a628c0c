import type { Answer, SearchEntry } from '../search.ts';

/** The sentences of the search page. */
const kind: Record<SearchEntry['kind'], string> = {
  course: 'Cours',
  step: 'Étape',
  tool: 'Outil',
  term: 'Mot expliqué',
  path: 'Parcours',
  solution: 'Solution',
};

const quoted = (text: string): string => `«\u00a0${text}\u00a0»`;

export const searchWords = {
  kind,
  unavailable:
    'La recherche ne s’est pas chargée. Vérifiez votre connexion, puis réessayez. Les listes ci-dessous restent là.',
  count(question: string, { found, partial }: Answer): string {
    if (found.length === 0) return `Rien pour ${quoted(question)}.`;
    const results = found.length === 1 ? '1\u00a0résultat' : `${found.length}\u00a0résultats`;
    if (partial) return `Rien avec tous ces mots. ${results} avec une partie de ${quoted(question)}.`;
    return `${results} pour ${quoted(question)}.`;
  },
  more: (count: number): string => `Voir ${count} de plus`,
} as const;
