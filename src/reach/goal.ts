import { goal } from './definitions.ts';
import type { Day } from './paris-day.ts';

export interface GoalLine {
  reached: number;
  /** 0 to 1 and more */
  share: number;
  /** businesses a day over the last 28 days, today left out because it is not over */
  pace: number;
  /** the day the goal is met at that pace; null when the pace is nothing, or it would take over a century */
  metOn: Day | null;
  /** businesses a day from today on to meet the goal at the end of the chosen day; null when it is past */
  paceNeeded: number | null;
}

export const paceDays = 28;
const century = 36_525;

/** The goal line of definitions. `recent`: first times over the last 28 whole days. */
export function goalLine(reached: number, recent: number, today: Day, deadline: Day): GoalLine {
  const left = Math.max(0, goal.businesses - reached);
  const pace = Math.max(0, recent) / paceDays;
  const days = pace === 0 ? Number.POSITIVE_INFINITY : Math.ceil(left / pace);
  return {
    reached,
    share: reached / goal.businesses,
    pace,
    metOn: left === 0 ? today : days <= century ? today + days : null,
    paceNeeded: deadline < today ? null : left / (deadline - today + 1),
  };
}
