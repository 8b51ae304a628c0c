/** The slot generator's fields as typed, and the settings they make (course 08, « Précisions »). */
import { type CivilDay, type Weekday, addDays, dayNumber, readDay, readTime } from './civil-day.ts';
import { type OpeningRange, type SlotSettings, rangesMakeSense } from './collection-slots.ts';
import { weekdays } from './day-words.ts';
import { type NumberRule, minutes, readNumber } from './read-number.ts';
import { type Territory, nowhere } from './territory.ts';

export interface TypedRange {
  from: string;
  to: string;
}
export type TypedWeek = Readonly<Record<Weekday, readonly TypedRange[]>>;

/** Days without collection, both ends included. */
export interface ClosedPeriod {
  from: CivilDay;
  to: CivilDay;
}

export interface SlotForm {
  week: TypedWeek;
  slotMinutes: string;
  delayMinutes: string;
  orderMinutes: string;
  keptPlaces: string;
  closed: readonly ClosedPeriod[];
  territory: Territory;
}

export const slotMinutesRule: NumberRule = { decimals: 0, min: 5, max: 240 };
export const delayRule: NumberRule = { decimals: 0, min: 0, max: 10_080 };
/** more than nothing: a duration divides */
export const orderMinutesRule: NumberRule = { ...minutes, min: 1 };
export const keptPlacesRule: NumberRule = { decimals: 0, min: 0, max: 100 };
/** longest closed period that can be typed at once */
export const longestClosure = 366;

const open: readonly TypedRange[] = [
  { from: '10:00', to: '12:30' },
  { from: '14:30', to: '19:00' },
];
export const closedWeek: TypedWeek = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };

/** The shop of the lesson: Tuesday to Saturday. */
export const exampleSlotForm: SlotForm = {
  week: { ...closedWeek, 2: open, 3: open, 4: open, 5: open, 6: open },
  slotMinutes: '30',
  delayMinutes: '120',
  orderMinutes: '10',
  keptPlaces: '1',
  closed: [],
  territory: nowhere,
};

/** One end is typed, the other not yet. */
export const rangeIsHalf = ({ from, to }: TypedRange): boolean => (from === '') !== (to === '');

/** A range not typed yet is none. @returns the ranges of one day, or null: « Vérifiez vos heures » */
export function readRanges(typed: readonly TypedRange[]): OpeningRange[] | null {
  const ranges: OpeningRange[] = [];
  for (const { from, to } of typed) {
    if (from === '' && to === '') continue;
    const [start, end] = [readTime(from), readTime(to)];
    if (start === null || end === null) return null;
    ranges.push({ from: start, to: end });
  }
  return rangesMakeSense(ranges) ? ranges : null;
}

/** @returns the period, or null: « Vérifiez vos dates ». Without an end it is one day. */
export function readClosure(from: string, to: string): ClosedPeriod | null {
  const first = readDay(from);
  const last = to === '' ? first : readDay(to);
  if (first === null || last === null || last < first) return null;
  return dayNumber(last) - dayNumber(first) < longestClosure ? { from: first, to: last } : null;
}

export function closedDays(periods: readonly ClosedPeriod[]): CivilDay[] {
  const days = new Set<CivilDay>();
  for (const { from, to } of periods) for (let day = from; day <= to; day = addDays(day, 1)) days.add(day);
  return [...days].sort();
}

/** @returns null while something cannot be read: each field tells what */
export function readSlotForm(form: SlotForm): SlotSettings | null {
  const slotMinutes = readNumber(form.slotMinutes, slotMinutesRule);
  const delayMinutes = readNumber(form.delayMinutes, delayRule);
  const orderMinutes = readNumber(form.orderMinutes, orderMinutesRule);
  const keptPlaces = readNumber(form.keptPlaces, keptPlacesRule);
  if (!slotMinutes.ok || !delayMinutes.ok || !orderMinutes.ok || !keptPlaces.ok) return null;

  const week: Record<Weekday, OpeningRange[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  for (const day of weekdays) {
    const ranges = readRanges(form.week[day]);
    if (ranges === null) return null;
    week[day] = ranges;
  }
  return {
    week,
    slotMinutes: slotMinutes.value,
    delayMinutes: delayMinutes.value,
    orderMinutes: orderMinutes.value,
    keptPlaces: keptPlaces.value,
    closedDays: closedDays(form.closed),
    territory: form.territory,
  };
}
