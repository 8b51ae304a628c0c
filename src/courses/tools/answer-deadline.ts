/** The last day to answer a customer about her data (course 25, « Précisions »): no weekend is ever added. */
import { type CivilDay, civilDay } from './civil-day.ts';

/** Same date of the next month, or the last day of that month: 31 January 2027 → 28 February 2027. */
export function answerDeadline(received: CivilDay): CivilDay {
  const [year = 0, month = 0, date = 0] = received.split('-').map(Number);
  const nextYear = month === 12 ? year + 1 : year;
  const next = month === 12 ? 1 : month + 1;
  // UTC only: day 0 of the month after is the last day of `next`
  const last = new Date(Date.UTC(nextYear, next, 0)).getUTCDate();
  return civilDay(nextYear, next, Math.min(date, last));
}

export const requests = ['see', 'correct', 'erase', 'take', 'object'] as const;
export type DataRequest = (typeof requests)[number];
