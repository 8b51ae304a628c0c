import { recordAct } from '../platform/audit.ts';
import type { Database, Trx } from '../platform/database.ts';
import type { Sender } from './may-upload.ts';
import { changeVideo } from './change-video.ts';
import { ownVideo } from './own-video.ts';
import { releaseInForce, withdrawAll } from './release-store.ts';
import { unpublishVideo } from './unpublish-video.ts';
import { findVideo, setConsentEnd, type VideoRow } from './video-store.ts';

/** Why a version is no longer shown, as its speaker reads it. */
export const withdrawnReason = 'L’accord de la personne filmée a été retiré.';

/**
 * Takes the consent to one version back: what was published is unpublished at once, its transcript with it, and the
 * national version stands in; what waited for review is a draft again. Twice is once.
 * @throws Refusal not-found, slot-not-yours
 */
export async function withdrawRelease(
  database: Database,
  sender: Sender,
  videoId: string,
  now: Date,
): Promise<void> {
  const video = await ownVideo(database, sender, videoId, now);
  await database.transact(async (trx) => {
    if ((await withdrawAll(trx, videoId, now)) === 0) return;
    await hide(trx, video, now);
    await recordAct(trx, { actor: sender.id, act: 'release.withdraw', subject: `video:${videoId}` }, now);
  });
}

/** After releases of a version were erased: shown as long as another one is in force, else as if it were withdrawn. */
export async function showWithin(trx: Trx, videoId: string, now: Date): Promise<void> {
  const video = await findVideo(trx, videoId);
  if (!video) return;
  const left = await releaseInForce(trx, videoId, now);
  if (left) await setConsentEnd(trx, videoId, left.expires_at);
  else await hide(trx, video, now);
}

async function hide(trx: Trx, { id, state }: VideoRow, now: Date): Promise<void> {
  // a replaced one could be put back: her image must not come back with it
  if (state === 'published' || state === 'retired') await unpublishVideo(trx, id, withdrawnReason, now);
  else if (state === 'submitted') await changeVideo(trx, id, 'ready', { state_reason: withdrawnReason }, now);
}
