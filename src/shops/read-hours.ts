import type { RefusalCode } from '../platform/refusal.ts';
import {
  dayMinutes,
  latestClosing,
  type HoursFault,
  type OpeningHours,
  orderRanges,
  overlappingNight,
  type Range,
} from './opening-hours.ts';

/** How a day's fields are called in the form: `hours-0-0-opens` is Monday's first opening. */
export const hoursField = (day: number, range: number, end: 'opens' | 'closes'): string =>
  `hours-${day}-${range}-${end}`;

export const rangesADay = 2;

const refusals: Readonly<Record<HoursFault, RefusalCode>> = {
  'time-malformed': 'hours-time-malformed',
  'range-incomplete': 'hours-range-incomplete',
  'range-backwards': 'hours-range-backwards',
  'ranges-overlap': 'hours-ranges-overlap',
};

/**
 * Reads the week as typed. `hours` is null when nothing was typed: not said is not « closed ». A closing before the
 * opening means the night that follows, up to 6 in the morning. `refused` names the first field of each wrong day.
 */
export function readHours(field: (name: string) => string): {
  hours: OpeningHours | null;
  refused: Partial<Record<string, RefusalCode>>;
} {
  const refused: Partial<Record<string, RefusalCode>> = {};
  const week: Range[][] = [];
  for (let day = 0; day < 7; day += 1) {
    const read = readDay(field, day);
    if (typeof read === 'string') refused[hoursField(day, 0, 'opens')] = refusals[read];
    week.push(typeof read === 'string' ? [] : read);
  }
  const night = overlappingNight(week);
  if (night !== null) refused[hoursField((night + 1) % 7, 0, 'opens')] ??= 'hours-ranges-overlap';
  const holidays = field('holidays');
  const hours: OpeningHours = {
    week,
    holidays: holidays === 'closed' || holidays === 'usual' ? holidays : 'unknown',
  };
  return { hours: week.every((ranges) => ranges.length === 0) ? null : hours, refused };
}

function readDay(field: (name: string) => string, day: number): Range[] | HoursFault {
  const ranges: Range[] = [];
  for (let index = 0; index < rangesADay; index += 1) {
    const opens = readTime(field(hoursField(day, index, 'opens')));
    const closes = readTime(field(hoursField(day, index, 'closes')));
    if (opens === 'wrong' || closes === 'wrong') return 'time-malformed';
    if (opens === null && closes === null) continue;
    if (opens === null || closes === null) return 'range-incomplete';
    if (opens === dayMinutes) return 'time-malformed';
    const ends = closes <= opens ? closes + dayMinutes : closes;
    if (ends > latestClosing) return 'range-backwards';
    ranges.push({ opens, closes: ends });
  }
  return orderRanges(ranges);
}

/** « 09:30 », « 9h30 », « 9 h », « 24:00 »; null when empty. */
function readTime(typed: string): number | null | 'wrong' {
  const text = typed.replace(/[\s\u00a0\u202f]/g, '').toLowerCase();
  if (text === '') return null;
  const found = /^(\d{1,2})(?:[:h](\d{2})?)?(?::\d{2})?$/.exec(text);
  if (!found) return 'wrong';
  const minutes = Number(found[1]) * 60 + Number(found[2] ?? 0);
  return Number(found[2] ?? 0) > 59 || minutes > dayMinutes ? 'wrong' : minutes;
}
