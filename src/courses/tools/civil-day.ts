/**
 * Civil days and clock times without any time zone (curriculum § 5.3): a day is its ISO text, a time is minutes after
 * midnight. Day arithmetic goes through a day count, so no daylight saving change can move a slot.
 */
export type CivilDay = string;
/** 1 Monday … 7 Sunday */
export type Weekday = 1 | 2 | 3 | 4 | 5 | 6 | 7;

export const minutesADay = 1440;

const leap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const monthLength = (year: number, month: number): number =>
  month === 2 && leap(year) ? 29 : (monthLengths[month - 1] ?? 0);

export function civilDay(year: number, month: number, date: number): CivilDay {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Days since 1 January 1970 (proleptic Gregorian calendar). */
export function dayNumber(day: CivilDay): number {
  const [year = 0, month = 0, date = 0] = day.split('-').map(Number);
  const before = year - 1;
  let count = before * 365 + Math.floor(before / 4) - Math.floor(before / 100) + Math.floor(before / 400);
  for (let m = 1; m < month; m += 1) count += monthLength(year, m);
  return count + date - 1 - 719_162;
}

export function dayFromNumber(number: number): CivilDay {
  // UTC only: the Date object is a calculator here, no zone is read
  return new Date(number * 86_400_000).toISOString().slice(0, 10);
}

export const addDays = (day: CivilDay, count: number): CivilDay => dayFromNumber(dayNumber(day) + count);

export const weekdayOf = (day: CivilDay): Weekday => (((((dayNumber(day) + 3) % 7) + 7) % 7) + 1) as Weekday;

/** A day that exists, between 2000 and 2199; null otherwise. */
export function readDay(typed: string): CivilDay | null {
  const parts = /^(2[01]\d\d)-(\d\d)-(\d\d)$/.exec(typed);
  if (!parts) return null;
  const [year, month, date] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  return date >= 1 && date <= monthLength(year, month) ? typed : null;
}

/** « 14:30 » (what a time field gives) → 870; null when it is no time of a day. */
export function readTime(typed: string): number | null {
  const parts = /^([01]\d|2[0-3]):([0-5]\d)(?::[0-5]\d)?$/.exec(typed);
  return parts ? Number(parts[1]) * 60 + Number(parts[2]) : null;
}

/** 870 → « 14:30 », for fields and tables */
export const clock = (time: number): string =>
  `${String(Math.floor(time / 60)).padStart(2, '0')}:${String(time % 60).padStart(2, '0')}`;

/** A moment of a civil calendar: day and minutes after midnight. */
export interface Moment {
  day: CivilDay;
  time: number;
}

export function addMinutes({ day, time }: Moment, count: number): Moment {
  const total = time + count;
  const days = Math.floor(total / minutesADay);
  return { day: addDays(day, days), time: total - days * minutesADay };
}

/** Minutes between two moments, on the clock of the wall. */
export const minutesBetween = (from: Moment, to: Moment): number =>
  (dayNumber(to.day) - dayNumber(from.day)) * minutesADay + to.time - from.time;
