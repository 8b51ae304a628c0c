import { recordAct } from '../platform/audit.ts';
import type { Database } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { changeVideo } from './change-video.ts';
import type { Sender } from './may-upload.ts';
import { ownVideo } from './own-video.ts';
import { releaseInForce } from './release-store.ts';
import { submitVideo } from './submit-video.ts';

/**
 * Takes a version out of review, to correct it: a draft again, its captions and its release as they were. Whoever is
 * reviewing it at that moment is told.
 * @throws Refusal not-found, slot-not-yours, video-changed when it is not in review any more
 */
export async function takeBackFromReview(
  database: Database,
  sender: Sender,
  videoId: string,
  now: Date,
): Promise<void> {
  const video = await ownVideo(database, sender, videoId, now);
  if (video.state !== 'submitted') throw new Refusal('video-changed');
  await database.transact(async (trx) => {
    await changeVideo(trx, videoId, 'ready', { submitted_at: null }, now, video.version);
    await recordAct(trx, { actor: sender.id, act: 'video.take-back', subject: `video:${videoId}` }, now);
  });
}

/**
 * A draft goes to the federation: its captions were read, its release is signed.
 * @throws Refusal not-found, slot-not-yours, captions-unchecked, release-missing, video-changed
 */
export async function submitForReview(
  database: Database,
  sender: Sender,
  videoId: string,
  now: Date,
): Promise<void> {
  const video = await ownVideo(database, sender, videoId, now);
  if (!video.captions || !video.captions_checked_at) throw new Refusal('captions-unchecked');
  await database.transact(async (trx) => {
    if (!(await releaseInForce(trx, videoId, now))) throw new Refusal('release-missing');
    await submitVideo(trx, videoId, now, video.version);
    await recordAct(trx, { actor: sender.id, act: 'video.submit', subject: `video:${videoId}` }, now);
  });
}
