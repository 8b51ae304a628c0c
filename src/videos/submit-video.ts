import { instant } from '../platform/clock.ts';
import type { Trx } from '../platform/database.ts';
import { changeVideo } from './change-video.ts';

/**
 * A draft goes to review. The caller has checked that the version is hers, its captions checked and its release signed.
 * @throws Refusal not-found, video-changed
 */
export const submitVideo = (trx: Trx, videoId: string, now: Date, seen?: number) =>
  changeVideo(trx, videoId, 'submitted', { submitted_at: instant(now) }, now, seen);
