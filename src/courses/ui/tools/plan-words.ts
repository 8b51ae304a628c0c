/** « Mes 3 actions et mon temps » in words (course 01, step 5). */
import { type Action, type PlanState, planSize } from '../../tools/action-plan.ts';
import { formatScaled, plural } from '../../tools/format-number.ts';
import { allMinutes, expressMinutes, weeksFor } from '../../tools/training-time.ts';

export function planWords(plan: PlanState): string {
  switch (plan.state) {
    case 'few':
      return `Choisissez encore ${plural(plan.missing, 'action')}.`;
    case 'many':
      return `Gardez ${planSize} actions\u00a0: décochez-en ${plan.extra}.`;
    case 'no-quick':
      return 'Prenez au moins une action de moins de 15\u00a0minutes.';
    case 'done':
      return 'Vos 3 actions sont choisies.';
  }
}

/** @param weekly hundredths of a minute a week; null while a field cannot be read */
export function timeWords(weekly: number | null): string {
  if (weekly === null) return 'Indiquez vos minutes et vos jours pour compter vos semaines.';
  const all = weeksFor(allMinutes, weekly);
  const express = weeksFor(expressMinutes, weekly);
  if (all === null || express === null) return 'Indiquez au moins 1 minute par jour.';
  return `${formatScaled(weekly, 2)}\u00a0min par semaine\u00a0: les 25 cours prennent ${plural(all, 'semaine')}, le parcours express ${plural(express, 'semaine')}.`;
}

export const planText = (chosen: readonly Action[], time: string, moment: string): string =>
  [
    'Mes 3 actions de la semaine\u00a0:',
    ...chosen.map(({ text }, index) => `${index + 1}. ${text}`),
    ...(moment.trim() ? [`Mon moment de formation\u00a0: ${moment.trim()}.`] : []),
    time,
  ].join('\n');
