import { recordAct, type AuditAct } from '../platform/audit.ts';
import type { Database, Trx } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import { changeVideo } from './change-video.ts';
import type { Sender } from './may-upload.ts';
import { publishVideo } from './publish-video.ts';
import { consentEnd } from './release-store.ts';
import { restoreVideo } from './restore-video.ts';
import { decisionMail } from './review-mails.ts';
import { insertReview, type ReviewRow } from './review-store.ts';
import { speakerAddress } from './speaker-store.ts';
import { unpublishVideo } from './unpublish-video.ts';
import { findVideo, type VideoRow } from './video-store.ts';

export type Decision = ReviewRow['decision'];
export const decisions: readonly Decision[] = ['accept', 'refuse', 'ask-again', 'unpublish', 'restore'];

export interface TypedDecision {
  decision: Decision;
  reason: string;
  /** the version number of the page that was open: two people deciding at once, the second is told */
  seen: number;
}

/**
 * What staff decide about a version, with its review, its line in the audit log and the mail to whoever sent it, in one
 * transaction. Refusing, asking again and unpublishing need a reason.
 * @throws Refusal not-allowed, not-found, reason-missing, captions-unchecked, release-missing, video-changed,
 * original-gone
 */
export async function reviewVideo(
  { database, siteUrl }: { database: Database; siteUrl: string },
  reviewer: Pick<Sender, 'id' | 'role'>,
  videoId: string,
  { decision, reason: typed, seen }: TypedDecision,
  now: Date,
): Promise<void> {
  if (reviewer.role !== 'staff') throw new Refusal('not-allowed');
  const reason = typed
    .replaceAll(/[\p{C}\s]+/gu, ' ')
    .trim()
    .slice(0, 500);
  if (reason === '' && decision !== 'accept' && decision !== 'restore') throw new Refusal('reason-missing');
  await database.transact(async (trx) => {
    const video = await findVideo(trx, videoId);
    if (!video) throw new Refusal('not-found');
    await carryOut(trx, video, decision, reason, now, seen);
    await insertReview(trx, { video_id: videoId, actor: reviewer.id, decision, reason }, now);
    await recordAct(
      trx,
      {
        actor: reviewer.id,
        act: `video.${decision}` satisfies AuditAct,
        subject: `video:${videoId}`,
        detail: { slot: video.slot, variant: video.variant },
      },
      now,
    );
    const address = await speakerAddress(trx, video.account_id);
    if (address !== null && video.account_id !== reviewer.id)
      await enqueue(trx, decisionMail(video, decision, reason, address, siteUrl), now);
  });
}

async function carryOut(
  trx: Trx,
  video: VideoRow,
  decision: Decision,
  reason: string,
  now: Date,
  seen: number,
): Promise<void> {
  switch (decision) {
    case 'accept':
      return publishVideo(trx, video.id, { until: await consentEnd(trx, video.id, now) }, now, seen);
    case 'refuse':
      await changeVideo(trx, video.id, 'refused', { state_reason: reason }, now, seen);
      return;
    case 'ask-again':
      // back to a draft, with what to change
      await changeVideo(trx, video.id, 'ready', { state_reason: reason }, now, seen);
      return;
    case 'unpublish':
      return unpublishVideo(trx, video.id, reason, now, seen);
    case 'restore':
      await restoreVideo(trx, video.id, now, seen);
  }
}
