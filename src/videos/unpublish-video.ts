import type { Trx } from '../platform/database.ts';
import { cancelJobs, enqueue } from '../platform/jobs.ts';
import { changeVideo } from './change-video.ts';
import { removeObjectsKind, transcodeKind } from './job-kinds.ts';

/**
 * Takes a version away, published or not: pages stop offering it with this transaction, a job removes its files. What was
 * watched of it stays counted.
 * @param reason a code or a reviewer's words, shown to its speaker
 * @throws Refusal not-found, video-changed
 */
export async function unpublishVideo(
  trx: Trx,
  videoId: string,
  reason: string,
  now: Date,
  seen?: number,
): Promise<void> {
  const video = await changeVideo(
    trx,
    videoId,
    'unpublished',
    { state_reason: reason, media_path: null },
    now,
    seen,
  );
  await cancelJobs(trx, transcodeKind, videoId, now);
  if (video.media_path) await enqueue(trx, removeObjectsKind, video.media_path, now);
}
