/** When a shop is open in an ordinary week. Minutes are those of the shop's own clock, after midnight. */
export interface Range {
  opens: number;
  /** after `opens`; above 1440 when the shop closes after midnight */
  closes: number;
}

/** Seven days, Monday first; a closed day has no range. Ranges follow each other and never touch. */
export type Week = readonly (readonly Range[])[];

export interface OpeningHours {
  week: Week;
  /** on public holidays: closed, as on any day, or « ask us » */
  holidays: 'closed' | 'usual' | 'unknown';
}

export const dayMinutes = 1440;
/** A shop that opened at night has closed by 6 in the morning. */
export const latestClosing = dayMinutes + 360;

export type HoursFault = 'time-malformed' | 'range-incomplete' | 'range-backwards' | 'ranges-overlap';

/** Ranges of one day in order, or why they cannot be. */
export function orderRanges(ranges: readonly Range[]): Range[] | HoursFault {
  const sorted = [...ranges].sort((a, b) => a.opens - b.opens);
  for (const [index, { opens, closes }] of sorted.entries()) {
    // longer than a day, it could not be told from the same times of one day
    if (closes - opens > dayMinutes) return 'range-backwards';
    if (opens < 0 || opens >= dayMinutes || closes <= opens || closes > latestClosing)
      return 'range-backwards';
    const before = sorted[index - 1];
    if (before && before.closes >= opens) return 'ranges-overlap';
  }
  return sorted;
}

/** Each day in order is not enough: a night must be over when the next morning opens. Gives that day, or null. */
export function overlappingNight(week: Week): number | null {
  const day = week.findIndex((ranges, index) => {
    const closes = ranges.at(-1)?.closes ?? 0;
    const next = week[(index + 1) % 7]?.[0];
    return closes > dayMinutes && next !== undefined && closes - dayMinutes > next.opens;
  });
  return day === -1 ? null : day;
}

/** A moment on the shop's own clock. */
export interface ShopMoment {
  /** 0 Monday … 6 Sunday */
  day: number;
  /** after midnight */
  minute: number;
  holiday: boolean;
  /** yesterday was one: its night is not ours */
  afterHoliday: boolean;
}

/** Today's ranges and what is left of last night, cut at both midnights. */
export function rangesOf({ week, holidays }: OpeningHours, moment: ShopMoment): Range[] {
  const shut = (holiday: boolean) => holiday && holidays === 'closed';
  const night = shut(moment.afterHoliday) ? [] : (week[(moment.day + 6) % 7] ?? []);
  const today = shut(moment.holiday) ? [] : (week[moment.day] ?? []);
  return [
    ...night
      .filter(({ closes }) => closes > dayMinutes)
      .map(({ closes }) => ({ opens: 0, closes: closes - dayMinutes })),
    ...today.map(({ opens, closes }) => ({ opens, closes: Math.min(closes, dayMinutes) })),
  ];
}

/** The first minute counts as open, the last one as closed. */
export const isOpenAt = (hours: OpeningHours, moment: ShopMoment): boolean =>
  rangesOf(hours, moment).some(({ opens, closes }) => opens <= moment.minute && moment.minute < closes);

/** Every range of the week within its own day: nights are cut in two. What the database filters by. */
export const cutAtMidnight = (week: Week): { day: number; opens: number; closes: number }[] =>
  week.flatMap((ranges, day) =>
    ranges.flatMap(({ opens, closes }) =>
      closes <= dayMinutes
        ? [{ day, opens, closes }]
        : [
            { day, opens, closes: dayMinutes },
            { day: (day + 1) % 7, opens: 0, closes: closes - dayMinutes },
          ],
    ),
  );
