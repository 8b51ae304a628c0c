/**
 * When the right of withdrawal ends (course 13, « Précisions »). Code de la consommation: L221-18 (14 days at a
 * distance), L221-19 (counted from the day after the goods are taken; a last day that is a Saturday, a Sunday or a
 * public holiday is pushed to the next working day). Civil days; holidays are those of the shop's territory, which
 * gives the customer the later date.
 */
import { type CivilDay, addDays, weekdayOf } from './civil-day.ts';
import type { CollectionForm } from './collection-form.ts';
import { type Holiday, holidayOn } from './public-holidays.ts';
import type { Territory } from './territory.ts';

export const withdrawalDays = 14;

/** A day the period cannot end on, and why. A holiday on a weekend is told as the holiday. */
export interface PushedDay {
  day: CivilDay;
  why: { kind: 'saturday' } | { kind: 'sunday' } | { kind: 'holiday'; holiday: Holiday };
}

export interface WithdrawalPeriod {
  /** day 1: the day after the goods were taken */
  first: CivilDay;
  /** day 14, wherever it falls */
  fourteenth: CivilDay;
  /** from day 14 on, the days that cannot be the last */
  pushed: readonly PushedDay[];
  /** last day, until midnight */
  last: CivilDay;
}

function cannotEnd(day: CivilDay, territory: Territory): PushedDay['why'] | null {
  const holiday = holidayOn(day, territory);
  if (holiday) return { kind: 'holiday', holiday };
  const weekday = weekdayOf(day);
  if (weekday === 6) return { kind: 'saturday' };
  return weekday === 7 ? { kind: 'sunday' } : null;
}

/**
 * @param collected the day the customer took the goods
 * @returns null for R: bought in the shop, the law gives no period
 */
export function withdrawalPeriod(
  form: CollectionForm,
  collected: CivilDay,
  territory: Territory,
): WithdrawalPeriod | null {
  if (form === 'R') return null;
  const fourteenth = addDays(collected, withdrawalDays);
  const pushed: PushedDay[] = [];
  let last = fourteenth;
  for (let why = cannotEnd(last, territory); why; why = cannotEnd(last, territory)) {
    pushed.push({ day: last, why });
    last = addDays(last, 1);
  }
  return { first: addDays(collected, 1), fourteenth, pushed, last };
}

/** The region alone does not tell the holidays: a département or a collectivity is asked too. */
export const placeIsVague = ({ region, department, collectivity }: Territory): boolean =>
  (region === '44' && department === null) || (region === 'com' && collectivity === null);
