/** The rolling inventory in words (course 09, step 4). */
import { plural } from '../../tools/format-number.ts';
import { type CompleteOrders, completeGoal } from '../../tools/rolling-count.ts';
import { sayMinutes } from './minute-words.ts';

/** @param minutes one reference, hundredths of a minute */
export const countWords = (each: number, minutes: number): string =>
  `${plural(each, 'référence')} à compter par jour, soit ${sayMinutes(each * minutes)}.`;

export function completeWords(result: CompleteOrders): string {
  if (result.kind === 'none') return 'Commandes complètes\u00a0: —';
  if (result.kind === 'impossible')
    return 'Vérifiez vos chiffres\u00a0: plus de commandes complètes que de commandes.';
  const goal = result.reached
    ? `l’objectif de ${completeGoal}\u00a0% est atteint`
    : `l’objectif est de ${completeGoal}\u00a0%`;
  return `Commandes complètes\u00a0: ${result.percent}\u00a0%, ${goal}.`;
}

/** What is written on the week's sheet: at most these lines a day fit the page. */
export const linesOnPaper = (each: number): number => Math.min(each, 5);
