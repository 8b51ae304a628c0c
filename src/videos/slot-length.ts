import type { Step } from '../courses/course.ts';
import { isRegional } from './choose-video.ts';

/** Spoken seconds of the regional briefs that are not one minute. Source: curriculum §5.1. */
const longer: Readonly<Record<string, number>> = {
  'rr-03': 90,
  'rr-06': 90,
  'rr-14': 90,
  'rr-15': 90,
  'rr-19': 90,
  'rr-20': 120,
  'rr-21': 90,
  'rr-25': 120,
};
/** « Vidéos. 4 minutes au plus », curriculum §1. */
const longestNational = 240;

/** How long the brief of a slot asks to speak, in seconds. A national slot fills the minutes announced for its step. */
export const briefSeconds = (slot: string, step: Pick<Step, 'minutes'>): number =>
  isRegional(slot) ? (longer[slot] ?? 60) : Math.min(step.minutes * 60, longestNational);

export interface LengthRange {
  /** seconds, both included */
  from: number;
  to: number;
}

const shortest = 30;
const longest = 360;

/** Brief ± 20 %, within 30 s to 6 minutes in all. Source: issue « uploads ». An example may be shorter than anyone's. */
export function allowedLength(brief: number, example = false): LengthRange {
  return {
    from: example ? 5 : Math.max(shortest, Math.floor(brief * 0.8)),
    to: Math.min(longest, Math.ceil(brief * 1.2)),
  };
}
