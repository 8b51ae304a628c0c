/**
 * Collection slots of a shop's week, their capacity and the first one an order can have (course 08, « Précisions »).
 * Times are minutes after midnight on the shop's clock; days are civil days; nothing knows a time zone.
 */
import { type CivilDay, type Moment, type Weekday, addDays, addMinutes, weekdayOf } from './civil-day.ts';
import { type Holiday, holidayOn } from './public-holidays.ts';
import type { Territory } from './territory.ts';

/** Opening for collection, from `from` to `to`, minutes after midnight. */
export interface OpeningRange {
  from: number;
  to: number;
}

export type Week = Readonly<Record<Weekday, readonly OpeningRange[]>>;

export interface SlotSettings {
  week: Week;
  /** 5 to 240 */
  slotMinutes: number;
  /** 0 to 10 080, counted on the clock, closed hours included */
  delayMinutes: number;
  /** preparing and handing over one order, hundredths of a minute, > 0 */
  orderMinutes: number;
  /** places of a slot left to the counter */
  keptPlaces: number;
  closedDays: readonly CivilDay[];
  territory: Territory;
}

export interface Slot {
  day: CivilDay;
  from: number;
  to: number;
}

/** How many days after the order are searched. */
export const searchDays = 60;

/** False when a range ends before it starts or two of a day overlap: « Vérifiez vos heures ». */
export function rangesMakeSense(ranges: readonly OpeningRange[]): boolean {
  const sorted = [...ranges].sort((a, b) => a.from - b.from);
  return sorted.every((range, index) => {
    const next = sorted[index + 1];
    return range.to > range.from && (!next || next.from >= range.to);
  });
}

/** Starts of the slots of one day's ranges; a rest shorter than a slot is lost. */
export function slotStarts(ranges: readonly OpeningRange[], slotMinutes: number): number[] {
  const starts: number[] = [];
  for (const { from, to } of [...ranges].sort((a, b) => a.from - b.from)) {
    for (let start = from; start + slotMinutes <= to; start += slotMinutes) starts.push(start);
  }
  return starts;
}

/** Orders a slot can take: ⌊duration ÷ minutes an order⌋ − kept places, at least 1. */
export function slotCapacity({
  slotMinutes,
  orderMinutes,
  keptPlaces,
}: Pick<SlotSettings, 'slotMinutes' | 'orderMinutes' | 'keptPlaces'>): number {
  return Math.max(1, Math.floor((slotMinutes * 100) / orderMinutes) - keptPlaces);
}

/** « Une commande dure plus qu’un créneau : allongez-le » */
export const orderOutlastsSlot = (settings: Pick<SlotSettings, 'slotMinutes' | 'orderMinutes'>): boolean =>
  settings.orderMinutes > settings.slotMinutes * 100;

/** More places kept than the slot has: the capacity of 1 is then a floor, not a result. */
export const keepsEveryPlace = (
  settings: Pick<SlotSettings, 'slotMinutes' | 'orderMinutes' | 'keptPlaces'>,
): boolean =>
  settings.keptPlaces > 0 &&
  Math.floor((settings.slotMinutes * 100) / settings.orderMinutes) - settings.keptPlaces < 1;

/** Why a day has no slot; null when it has some. */
export type DayOff = { kind: 'closed' } | { kind: 'holiday'; holiday: Holiday } | { kind: 'no-range' };

export function dayOff(day: CivilDay, settings: SlotSettings): DayOff | null {
  const holiday = holidayOn(day, settings.territory);
  if (holiday) return { kind: 'holiday', holiday };
  if (settings.closedDays.includes(day)) return { kind: 'closed' };
  return slotStarts(settings.week[weekdayOf(day)], settings.slotMinutes).length === 0
    ? { kind: 'no-range' }
    : null;
}

export function slotsOn(day: CivilDay, settings: SlotSettings): Slot[] {
  if (dayOff(day, settings)) return [];
  return slotStarts(settings.week[weekdayOf(day)], settings.slotMinutes).map((from) => ({
    day,
    from,
    to: from + settings.slotMinutes,
  }));
}

/** Orders already noted, by `slotKey`. */
export type NotedOrders = Readonly<Record<string, number>>;
export const slotKey = ({ day, from }: Pick<Slot, 'day' | 'from'>): string => `${day}T${from}`;

/** A day with nothing left for this order, and why. */
export interface PassedDay {
  day: CivilDay;
  why: DayOff | { kind: 'too-late' } | { kind: 'full' };
}

export interface FirstSlot {
  /** order + delay */
  ready: Moment;
  /** null: « Aucun créneau dans les 60 jours » */
  slot: Slot | null;
  /** days searched before the slot, in order, from the day the order is ready */
  passed: PassedDay[];
  /** slots of the found day that were skipped because they are full */
  full: Slot[];
}

/**
 * First slot that starts at or after order + delay, on an open day, with a place left.
 * Searches from the day the order is ready to the 60th day after the order.
 */
export function firstSlot(order: Moment, settings: SlotSettings, noted: NotedOrders = {}): FirstSlot {
  const ready = addMinutes(order, settings.delayMinutes);
  const last = addDays(order.day, searchDays);
  const capacity = slotCapacity(settings);
  const passed: PassedDay[] = [];

  for (let day = ready.day; day <= last; day = addDays(day, 1)) {
    const why = dayOff(day, settings);
    if (why) {
      passed.push({ day, why });
      continue;
    }
    const inTime = slotsOn(day, settings).filter(({ from }) => day > ready.day || from >= ready.time);
    const slot = inTime.find((candidate) => (noted[slotKey(candidate)] ?? 0) < capacity);
    if (slot) return { ready, slot, passed, full: inTime.slice(0, inTime.indexOf(slot)) };
    passed.push({ day, why: { kind: inTime.length === 0 ? 'too-late' : 'full' } });
  }
  return { ready, slot: null, passed, full: [] };
}
