/** Days after its review date during which a text may still be shown, with a warning at each build. */
export const graceDays = 60;

const day = 24 * 3600 * 1000;

/** A course or a source, and the day before which somebody has to read it again. */
export interface Reviewed {
  /** how the warning names it */
  name: string;
  review: Date;
}

export interface Late {
  name: string;
  /** whole days since the review date: 0 on that day */
  days: number;
  /** more than `graceDays`: it may not be published any more */
  expired: boolean;
}

/** What should have been read again by `today` (both are civil days in UTC), the longest overdue first. */
export const lateReviews = (things: readonly Reviewed[], today: Date): Late[] =>
  things
    .map(({ name, review }) => ({ name, days: Math.floor((today.getTime() - review.getTime()) / day) }))
    .filter(({ days }) => days >= 0)
    .map((late) => ({ ...late, expired: late.days > graceDays }))
    .sort((a, b) => b.days - a.days);
