import type { Weekday } from '../courses/tools/civil-day.ts';

/** Minutes after midnight, [from, to). */
export type OpenRange = readonly [from: number, to: number];

/** A moment of each week, on the clock of the shop. */
export interface WeeklyMoment {
  day: Weekday;
  /** after midnight */
  minutes: number;
  /** IANA name */
  timeZone: string;
  /** opening hours of that day */
  open: readonly OpenRange[];
}

/** Minutes: how long the moment lasts, and how late its mail may still leave. Days between two mails. */
export const momentRule = { lasts: 15, lateMinutes: 60, daysBetween: 7 } as const;

const minutesADay = 1440;

/** Whether the moment keeps out of the opening hours of its day. */
export const isFree = (minutes: number, open: readonly OpenRange[]): boolean =>
  minutes >= 0 &&
  minutes < minutesADay &&
  open.every(([from, to]) => minutes + momentRule.lasts <= from || minutes >= to);

/** The free time nearest to `minutes` the same day, the earlier one of two; undefined when the shop never closes. */
export function nearestFree(minutes: number, open: readonly OpenRange[]): number | undefined {
  // free times begin at midnight, where the shop closes, or just before it opens
  const edges = [0, ...open.flatMap(([from, to]) => [from - momentRule.lasts, to]), minutes];
  return edges
    .filter((edge) => isFree(edge, open))
    .sort((a, b) => Math.abs(a - minutes) - Math.abs(b - minutes) || a - b)[0];
}

export interface LocalTime {
  day: Weekday;
  minutes: number;
  /** YYYY-MM-DD */
  date: string;
}

/** What the clock of the shop says. */
export function localTime(now: Date, timeZone: string): LocalTime {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone);
  return {
    day: there.dayOfWeek as Weekday,
    minutes: there.hour * 60 + there.minute,
    date: there.toPlainDate().toString(),
  };
}

export const daysBefore = (date: string, days: number): string =>
  Temporal.PlainDate.from(date).subtract({ days }).toString();

/**
 * Minutes left to send the reminder, 0 when it is not the time: from the moment on, for an hour at most, never once the
 * shop opens, and never within seven days of the one before. Read on the shop's clock: a time that a change of hour
 * leaves out is due right after it, one that comes twice is due once.
 */
export function minutesToSend(moment: WeeklyMoment, lastSentOn: string | null, now: LocalTime): number {
  if (now.day !== moment.day || now.minutes < moment.minutes) return 0;
  if (lastSentOn !== null && lastSentOn > daysBefore(now.date, momentRule.daysBetween)) return 0;
  const opens = moment.open.filter(([, to]) => to > now.minutes).map(([from]) => from);
  const end = Math.min(moment.minutes + momentRule.lateMinutes, minutesADay, ...opens);
  return Math.max(0, end - now.minutes);
}

/** The first start of the weekly moment after `now`. */
export function nextStart(moment: WeeklyMoment, now: Date): Temporal.ZonedDateTime {
  const there = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(moment.timeZone);
  const at = (days: number) =>
    there
      .toPlainDate()
      .add({ days })
      .toZonedDateTime({
        timeZone: moment.timeZone,
        plainTime: { hour: Math.floor(moment.minutes / 60), minute: moment.minutes % 60 },
      });
  const first = at((moment.day - there.dayOfWeek + 7) % 7);
  return Temporal.ZonedDateTime.compare(first, there) > 0
    ? first
    : at(((moment.day - there.dayOfWeek + 7) % 7) + 7);
}
