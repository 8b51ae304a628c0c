import { type AuditAct, recordAct } from '../platform/audit.ts';
import type { Database } from '../platform/database.ts';
import type { Sender } from './may-upload.ts';
import { ownVideo } from './own-video.ts';
import { restoreVideo } from './restore-video.ts';
import { insertReview } from './review-store.ts';
import { unpublishVideo } from './unpublish-video.ts';

/**
 * Puts a version of hers back. One whose preparation failed is prepared again. A replaced one is live again at once: the
 * federation accepted it before, its consent must be in force. One that was taken down becomes a draft again, to be
 * reviewed like any other. Staff find it among the decisions of the version.
 * @throws Refusal not-found, slot-not-yours, video-changed, original-gone, release-missing
 */
export async function putBackVideo(
  database: Database,
  sender: Sender,
  videoId: string,
  now: Date,
): Promise<'published' | 'uploaded'> {
  const video = await ownVideo(database, sender, videoId, now);
  return database.transact(async (trx) => {
    const became = await restoreVideo(trx, videoId, now, video.version);
    if (video.state === 'failed') return became;
    await insertReview(trx, { video_id: videoId, actor: sender.id, decision: 'restore', reason: '' }, now);
    const act = 'video.restore' satisfies AuditAct;
    const detail = { slot: video.slot, variant: video.variant };
    await recordAct(trx, { actor: sender.id, act, subject: `video:${videoId}`, detail }, now);
    return became;
  });
}

/** Throws a draft away, to film again. What is published is the federation's to take down, or her consent's. */
export async function discardVideo(
  database: Database,
  sender: Sender,
  videoId: string,
  now: Date,
): Promise<void> {
  const video = await ownVideo(database, sender, videoId, now);
  if (video.state === 'published' || video.state === 'retired') return;
  await database.transact((trx) => unpublishVideo(trx, videoId, 'Brouillon supprimé.', now, video.version));
}
