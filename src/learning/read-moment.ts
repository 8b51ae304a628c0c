import { readTime, type Weekday } from '../courses/tools/civil-day.ts';
import { FieldRefusals } from '../platform/field-refusals.ts';
import type { RefusalCode } from '../platform/refusal.ts';
import { isMomentZone } from './moment-zones.ts';
import { isFree, type OpenRange, type WeeklyMoment } from './weekly-moment.ts';

/** What the form of the weekly moment sends: a day from 1 to 7, and times as `14:30`, `14h30` or `14 h`. */
export interface TypedMoment {
  day: string;
  time: string;
  timeZone: string;
  /** opening hours of that day; both of a pair, or none */
  morningFrom: string;
  morningTo: string;
  afternoonFrom: string;
  afternoonTo: string;
}

/** « 9 h », « 9h05 » and « 09:05 » → minutes after midnight; null when it is no time. */
export function readHour(typed: string): number | null {
  const parts = /^(\d{1,2})\s*(?:h|:)\s*(\d{2})?$/i.exec(typed.trim());
  return parts ? readTime(`${parts[1]!.padStart(2, '0')}:${parts[2] ?? '00'}`) : null;
}

/** The opening hours typed so far; null when one of them cannot be read. */
export function readOpenRanges(typed: TypedMoment): OpenRange[] | null {
  const pairs = [
    [typed.morningFrom, typed.morningTo],
    [typed.afternoonFrom, typed.afternoonTo],
  ].filter(([from = '', to = '']) => from.trim() !== '' || to.trim() !== '');
  const ranges = pairs.map(([from = '', to = '']) => [readHour(from), readHour(to)] as const);
  const whole = ranges.flatMap(([from, to]) =>
    from !== null && to !== null && from < to ? [[from, to] as const] : [],
  );
  return whole.length === ranges.length ? whole : null;
}

/** @throws FieldRefusals naming each wrong field; `time` when the moment lies within the opening hours */
export function readMoment(typed: TypedMoment): WeeklyMoment {
  const day = /^[1-7]$/.test(typed.day) ? (Number(typed.day) as Weekday) : null;
  const minutes = readHour(typed.time);
  const open = readOpenRanges(typed);
  const wrong: Record<string, RefusalCode> = {};
  if (day === null) wrong.day = 'moment-day-missing';
  if (minutes === null) wrong.time = 'moment-time-unreadable';
  if (!isMomentZone(typed.timeZone)) wrong.timeZone = 'time-zone-unknown';
  if (open === null) wrong.hours = 'opening-hours-unreadable';
  else if (minutes !== null && !isFree(minutes, open)) wrong.time = 'moment-while-open';
  if (day === null || minutes === null || open === null || Object.keys(wrong).length > 0)
    throw new FieldRefusals(wrong);
  return { day, minutes, timeZone: typed.timeZone, open };
}
