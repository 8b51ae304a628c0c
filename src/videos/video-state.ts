import type { VideoState } from '../../db/schema/video.ts';
import { addSeconds, instant } from '../platform/clock.ts';

/**
 * The life of a version. `uploaded` → `processing` → `failed`, or `ready` (a draft: captions and consent are to come) →
 * `submitted` → `published` or `refused`; a published one ends `retired` (replaced, its files stay) or `unpublished` (its
 * files go). Nothing stays anywhere for ever by accident: `limits` says how long, and what then.
 */
const next: Readonly<Record<VideoState, readonly VideoState[]>> = {
  uploaded: ['processing', 'failed', 'unpublished'],
  processing: ['ready', 'failed', 'unpublished'],
  failed: ['uploaded', 'unpublished'],
  ready: ['submitted', 'published', 'unpublished'],
  submitted: ['published', 'refused', 'ready', 'unpublished'],
  refused: ['submitted', 'ready', 'unpublished'],
  published: ['retired', 'unpublished'],
  retired: ['published', 'unpublished'],
  unpublished: ['uploaded'],
};

export const mayBecome = (from: VideoState, to: VideoState): boolean => next[from].includes(to);

const hour = 3600;
const day = 24 * hour;

export interface StateLimit {
  seconds: number;
  /** what becomes of a version that stayed too long */
  then: VideoState;
  reason: string;
}

/** A published one has the end of its consent for limit, given when it is published; `unpublished` is an end. */
export const limits: Readonly<Partial<Record<VideoState, StateLimit>>> = {
  uploaded: { seconds: 6 * hour, then: 'failed', reason: 'took-too-long' },
  processing: { seconds: 6 * hour, then: 'failed', reason: 'took-too-long' },
  failed: { seconds: 30 * day, then: 'unpublished', reason: 'left-aside' },
  ready: { seconds: 60 * day, then: 'unpublished', reason: 'left-aside' },
  submitted: { seconds: 30 * day, then: 'ready', reason: 'review-late' },
  refused: { seconds: 60 * day, then: 'unpublished', reason: 'left-aside' },
  retired: { seconds: 365 * day, then: 'unpublished', reason: 'left-aside' },
};

/** The instant after which a version must not be in this state any more; null where only people end it. */
export const stateUntil = (state: VideoState, now: Date): string | null => {
  const limit = limits[state];
  return limit ? instant(addSeconds(now, limit.seconds)) : null;
};
