/** How long the courses take at one's own pace (course 01, step 5). Minutes come in hundredths, as fields read them. */

/** all 25 courses, and the express path of 7 */
export const allMinutes = 750;
export const expressMinutes = 210;

/** hundredths of a minute a week */
export const weeklyTime = (minutesADay: number, days: number): number => minutesADay * days;

/**
 * Whole weeks, rounded up.
 * @param weekly hundredths of a minute a week
 * @returns null without any time (« Indiquez au moins 1 minute par jour »)
 */
export const weeksFor = (courseMinutes: number, weekly: number): number | null =>
  weekly > 0 ? Math.ceil((courseMinutes * 100) / weekly) : null;
