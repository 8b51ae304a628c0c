/** The reckoning of `weeklyGain`, a line a step, each rounded to the cent only here. */
import { formatEuros, formatRate, formatScaled } from '../../tools/format-number.ts';
import { roundHalfUp } from '../../tools/fraction.ts';
import type { WeekOfCollections, WeeklyGain } from '../../tools/weekly-gain.ts';
import type { StepLine } from './StepTable.tsx';

/** @param added more at the till, in cents; null when it was not told */
export function gainLines(week: WeekOfCollections, gain: WeeklyGain, added: bigint | null): StepLine[] {
  const euros = (amount: WeeklyGain['left']) => formatEuros(roundHalfUp(amount));
  const collections = formatScaled(week.collections, 0);
  const minutes = `${formatScaled(gain.time, 2)}\u00a0min`;
  return [
    {
      step: 'Ventes, taxe comprise',
      sum: `${collections} × ${formatEuros(week.basket)}`,
      result: euros(gain.withVat),
    },
    {
      step: 'Ventes, hors taxe',
      sum: `${euros(gain.withVat)} sans la TVA à ${formatRate(week.vat)}`,
      result: euros(gain.withoutVat),
    },
    {
      step: 'Marge',
      sum: `${formatRate(week.margin)} de ${euros(gain.withoutVat)}`,
      result: euros(gain.margin),
    },
    {
      step: 'Temps passé',
      sum: `${collections} × ${formatScaled(week.minutes, 2)}\u00a0min`,
      result: minutes,
    },
    {
      step: 'Coût du temps',
      sum: `${minutes} à ${formatEuros(week.hourlyCost)} de l’heure`,
      result: euros(gain.timeCost),
    },
    { step: 'Reste', sum: `${euros(gain.margin)} − ${euros(gain.timeCost)}`, result: euros(gain.left) },
    ...(added === null || added === 0n
      ? []
      : [
          {
            step: 'De plus en caisse',
            sum: 'achats ajoutés au retrait, taxe comprise, en plus du reste',
            result: formatEuros(added),
          },
        ]),
  ];
}
