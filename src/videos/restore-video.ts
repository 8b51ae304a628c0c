import type { Trx } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import { changeVideo } from './change-video.ts';
import { transcodeKind } from './job-kinds.ts';
import { publishVideo } from './publish-video.ts';
import { consentEnd } from './release-store.ts';
import { findVideo } from './video-store.ts';

/**
 * Puts an earlier version back: a replaced one is live again at once (the present one is retired), for as long as its
 * speaker's consent; an unpublished one, or one whose preparation failed, is made again from its original and becomes a
 * draft.
 * @throws Refusal not-found, video-changed, original-gone, release-missing
 */
export async function restoreVideo(
  trx: Trx,
  videoId: string,
  now: Date,
  seen?: number,
): Promise<'published' | 'uploaded'> {
  const video = await findVideo(trx, videoId);
  if (!video) throw new Refusal('not-found');
  if (video.state === 'retired') {
    await publishVideo(trx, videoId, { until: await consentEnd(trx, videoId, now) }, now, seen);
    return 'published';
  }
  if (!video.original_key) throw new Refusal('original-gone');
  await changeVideo(trx, videoId, 'uploaded', {}, now, seen);
  await enqueue(trx, transcodeKind, videoId, now);
  return 'uploaded';
}
