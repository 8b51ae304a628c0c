/** « Je me cherche » in words (course 02, step 2). */
import { type Found, type OwnSearches, type Search, searches } from '../../tools/own-search.ts';
import { plural } from '../../tools/format-number.ts';

export const searchWords: Readonly<Record<Search, { title: string; label: string; hint: string }>> = {
  name: {
    title: 'Recherche 1\u00a0: mon nom',
    label: 'Les mots que je tape pour mon nom',
    hint: 'Le nom de la boutique, comme sur la façade.',
  },
  trade: {
    title: 'Recherche 2\u00a0: mon métier et ma commune',
    label: 'Les mots que je tape pour mon métier',
    hint: 'Par exemple\u00a0: librairie Exempleville.',
  },
  product: {
    title: 'Recherche 3\u00a0: un produit «\u00a0près de moi\u00a0»',
    label: 'Les mots que je tape pour un produit',
    hint: 'Par exemple\u00a0: cahier grand format près de moi.',
  },
};

export const foundWords: readonly { value: Found; label: string }[] = [
  { value: '', label: 'Pas encore fait' },
  { value: 'top', label: 'Dans les trois premiers' },
  { value: 'lower', label: 'Plus bas' },
  { value: 'nowhere', label: 'Nulle part' },
];

export const sayFound = (found: Found): string =>
  foundWords.find(({ value }) => value === found)?.label ?? '';

export const placeHints = [
  'Souvent une carte en ligne.',
  'Souvent un annuaire de commerces.',
  'Souvent un réseau social, ou votre site.',
] as const;

export function searchSummary({ done, found }: OwnSearches, places: readonly string[]): string {
  const left = searches.length - done;
  if (left > 0) return `Il reste ${plural(left, 'recherche')} à faire.`;
  const seen =
    found === 0
      ? 'Votre boutique ne sort dans aucune recherche.'
      : `Votre boutique sort dans ${plural(found, 'recherche')} sur 3.`;
  const missing = 3 - places.length;
  return missing > 0
    ? `${seen} Notez encore ${plural(missing, 'endroit')}.`
    : `${seen} À contrôler\u00a0: ${places.join(', ')}.`;
}
