/**
 * The six situations of course 13 and the answer each calls for (« Précisions »). Two of them depend on the form:
 * nobody owes anything after a reservation (R); a firm order (C, P) is a sale made at a distance.
 */
import type { CollectionForm } from './collection-form.ts';

export const situations = ['late', 'missing', 'absent', 'changed-mind', 'defect', 'exchange'] as const;
export type Situation = (typeof situations)[number];

export type AnswerKey =
  | Exclude<Situation, 'absent' | 'changed-mind'>
  | 'absent-reservation'
  | 'absent-firm'
  | 'changed-mind-reservation'
  | 'changed-mind-firm';

export const needsForm = (situation: Situation): boolean =>
  situation === 'absent' || situation === 'changed-mind';

/** @returns null while the form is needed and not known */
export function whichAnswer(situation: Situation, form: CollectionForm | null): AnswerKey | null {
  if (situation !== 'absent' && situation !== 'changed-mind') return situation;
  if (form === null) return null;
  return `${situation}-${form === 'R' ? 'reservation' : 'firm'}`;
}
