/** « Mes plages d’appel » (course 10, step 5): calls × minutes, shared between two ranges a day. */
import { minutesADay } from './civil-day.ts';

export interface CallRange {
  /** minutes after midnight */
  from: number;
  to: number;
}

/** Time on the phone in a day, hundredths of a minute. */
export const callTime = (calls: number, minutes: number): number => calls * minutes;

/** Half of it, rounded up to a whole minute. */
export const halfOfCalls = (time: number): number => Math.ceil(time / 200);

/**
 * Two ranges of equal length that hold the calls, from two starts.
 * @returns null when they overlap or one goes past midnight (« Vérifiez vos heures »)
 */
export function callRanges(time: number, first: number, second: number): [CallRange, CallRange] | null {
  const length = halfOfCalls(time);
  const morning = { from: first, to: first + length };
  const evening = { from: second, to: second + length };
  if (morning.to > evening.from || evening.to > minutesADay) return null;
  return [morning, evening];
}
