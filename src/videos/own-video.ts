import type { Database } from '../platform/database.ts';
import { recordRefusal } from '../platform/record-refusal.ts';
import { Refusal } from '../platform/refusal.ts';
import { isRegional } from './choose-video.ts';
import { mayUpload, type Sender } from './may-upload.ts';
import { findVideo, type VideoRow } from './video-store.ts';

/**
 * A version this person may work on: of her own region, or any for staff. Reaching for another region's is refused and
 * written in the audit log.
 * @throws Refusal not-found, slot-not-yours
 */
export async function ownVideo(
  database: Database,
  sender: Sender,
  videoId: string,
  now: Date,
): Promise<VideoRow> {
  const video = await findVideo(database.read, videoId);
  if (!video) throw new Refusal('not-found');
  if (mayUpload(sender, { regional: isRegional(video.slot) }, video.variant)) return video;
  await recordRefusal(database, sender.id, `video:${videoId}`, {}, now);
  throw new Refusal('slot-not-yours');
}
