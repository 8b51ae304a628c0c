import type { Database } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Sender } from './may-upload.ts';
import { ownVideo } from './own-video.ts';
import { restoreVideo } from './restore-video.ts';
import { unpublishVideo } from './unpublish-video.ts';

/**
 * Prepares a version whose preparation failed again, from the file that was kept. Any other state is not hers to restore:
 * a replaced version would go live without review, and without the end of its consent.
 * @throws Refusal not-found, slot-not-yours, video-changed, original-gone
 */
export async function retryVideo(
  database: Database,
  sender: Sender,
  videoId: string,
  now: Date,
): Promise<void> {
  const video = await ownVideo(database, sender, videoId, now);
  if (video.state !== 'failed') throw new Refusal('video-changed');
  await database.transact((trx) => restoreVideo(trx, videoId, { until: null }, now, video.version));
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
