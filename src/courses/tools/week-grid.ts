/** The week as a grid: what the generator draws, prints and copies. */
import type { Weekday } from './civil-day.ts';
import { type SlotSettings, slotCapacity, slotStarts } from './collection-slots.ts';
import { joinAnd, sayDuration, sayTime, weekdayNames, weekdays } from './day-words.ts';
import { plural } from './format-number.ts';

/** Beyond this many rows a grid no longer fits one A4 page: the ranges are listed instead. */
export const longestGrid = 40;

export interface WeekGrid {
  /** starts of the rows, minutes after midnight */
  times: number[];
  starts: Readonly<Record<Weekday, readonly number[]>>;
  capacity: number;
  slots: number;
}

export function weekGrid(settings: SlotSettings): WeekGrid {
  const starts: Record<Weekday, number[]> = { 1: [], 2: [], 3: [], 4: [], 5: [], 6: [], 7: [] };
  for (const day of weekdays) starts[day] = slotStarts(settings.week[day], settings.slotMinutes);
  const all = weekdays.flatMap((day) => starts[day]);
  return {
    times: [...new Set(all)].sort((a, b) => a - b),
    starts,
    capacity: slotCapacity(settings),
    slots: all.length,
  };
}

/** Latest time to order for the same day: start of the last slot − delay; null when the day before is needed. */
export function cutOff(starts: readonly number[], delayMinutes: number): number | null {
  const last = starts.at(-1);
  return last === undefined || last < delayMinutes ? null : last - delayMinutes;
}

/** « 10 h-12 h 30 et 14 h 30-19 h » */
export const sayRanges = (settings: SlotSettings, day: Weekday): string =>
  joinAnd(
    [...settings.week[day]]
      .sort((a, b) => a.from - b.from)
      .map(({ from, to }) => `${sayTime(from)} à ${sayTime(to)}`),
  );

/** The text to copy, a line a day. */
export function weekText(settings: SlotSettings): string {
  const grid = weekGrid(settings);
  const lines = weekdays.map((day) => {
    const starts = grid.starts[day];
    if (starts.length === 0) return `${weekdayNames[day]}\u00a0: pas de retrait`;
    const limit = cutOff(starts, settings.delayMinutes);
    const until = limit === null ? '' : `, commande jusqu’à ${sayTime(limit)} pour le jour même`;
    return `${weekdayNames[day]}\u00a0: ${sayRanges(settings, day)} (${plural(starts.length, 'créneau', 'créneaux')}${until})`;
  });
  return [
    'Retrait en magasin',
    ...lines,
    `Créneaux de ${sayDuration(settings.slotMinutes)}, ${plural(grid.capacity, 'commande')} par créneau.`,
    `Délai\u00a0: ${sayDuration(settings.delayMinutes)} après la commande.`,
  ].join('\n');
}
