/**
 * Watched time of one version of one video: half-open intervals of whole seconds, [from, to), sorted and disjoint.
 * Replaying, seeking past and a second tab add nothing twice, because only the union counts.
 */
export type Interval = [from: number, to: number];

/** The same seconds, sorted and with touching intervals joined. Empty, reversed and non-integer ones are dropped. */
export function normalise(intervals: readonly Interval[]): Interval[] {
  const sorted = intervals
    .filter(([from, to]) => Number.isSafeInteger(from) && Number.isSafeInteger(to) && from >= 0 && from < to)
    .sort(([a], [b]) => a - b);
  const joined: Interval[] = [];
  for (const [from, to] of sorted) {
    const last = joined.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else joined.push([from, to]);
  }
  return joined;
}

/** Seconds that are in either list. */
export const unionOf = (a: readonly Interval[], b: readonly Interval[]): Interval[] =>
  normalise([...a, ...b]);

/** Number of distinct seconds of a normalised list. */
export const countSeconds = (intervals: readonly Interval[]): number =>
  intervals.reduce((sum, [from, to]) => sum + to - from, 0);

/** The part inside a video of `seconds` seconds: players round the end up. */
export const clampTo = (intervals: readonly Interval[], seconds: number): Interval[] =>
  normalise(intervals.map(([from, to]): Interval => [from, Math.min(to, seconds)]));

/**
 * Distinct seconds to play for a video step to be seen: 70 % of a video under 2 minutes, 80 % up to 4, 90 % above.
 * The last 5 % (the credits) are never needed. Source: definitions, « step seen ».
 */
export function secondsNeeded(seconds: number): number {
  const percent = seconds < 120 ? 70 : seconds <= 240 ? 80 : 90;
  const withoutCredits = Math.floor((95 * seconds) / 100);
  return Math.max(1, Math.min(Math.ceil((percent * seconds) / 100), withoutCredits));
}
