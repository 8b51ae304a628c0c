/** « La grille de cohérence » in words (course 02, step 3). */
import { type Cell, type Consistency, type Fact, cellCount, target } from '../../tools/consistency-grid.ts';
import { plural } from '../../tools/format-number.ts';

export const factNames: Readonly<Record<Fact, string>> = {
  name: 'Nom',
  address: 'Adresse',
  phone: 'Téléphone',
  hours: 'Horaires',
  closed: 'Jours fermés',
  trade: 'Métier',
  photo: 'Photo de façade',
  services: 'Services',
};

export const cellChoices: readonly { value: Cell; label: string }[] = [
  { value: '', label: 'pas encore vu' },
  { value: 'right', label: 'juste' },
  { value: 'wrong', label: 'faux' },
  { value: 'absent', label: 'absent' },
];
export const sayCell = (cell: Cell): string => cellChoices.find(({ value }) => value === cell)?.label ?? '';

export const usualPlaces = ['Carte en ligne', 'Annuaire', 'Réseau social'] as const;

export const vitalWarning =
  'À corriger d’abord\u00a0: horaires et téléphone doivent être justes aux 3 endroits.';

export function gridSummary({ right, percent, unseen, reached, vitalRight }: Consistency): string {
  const count = `${plural(right, 'case juste', 'cases justes')} sur ${cellCount}, soit ${percent}\u00a0%.`;
  if (reached) return `${count} Objectif atteint.`;
  if (unseen > 0) return `${count} Il reste ${plural(unseen, 'case')} à regarder.`;
  return vitalRight
    ? `${count} Objectif\u00a0: ${target} cases, encore ${target - right}.`
    : `${count} ${vitalWarning}`;
}

/** « Horaires, faux sur Carte en ligne » */
export const correctionWords = (
  { fact, cell, place }: Consistency['toCorrect'][number],
  names: readonly string[],
): string => `${factNames[fact]}\u00a0: ${sayCell(cell)}, ${names[place] ?? usualPlaces[0]}`;
