import { addSeconds, type Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { markTold, type Notice, releasesToTell } from './release-store.ts';
import { consentNoticeMail } from './review-mails.ts';

const day = 24 * 3600;

/** The nearer one first: a release found late gets one mail, not two. */
const notices: readonly { notice: Notice; days: number }[] = [
  { notice: 'notice30_at', days: 30 },
  { notice: 'notice60_at', days: 60 },
];

/**
 * Mails 60 and 30 days before the consent to a published version ends, once each, however many servers ask. That the
 * version is unpublished at the end is its state's own limit. Source: domain §12.
 */
export async function tellConsentEnds({
  database,
  clock,
  siteUrl,
}: {
  database: Database;
  clock: Clock;
  siteUrl: string;
}): Promise<void> {
  const now = clock.now();
  for (const { notice, days } of notices) {
    for (const release of await releasesToTell(database.read, notice, now, addSeconds(now, days * day))) {
      await database.transact(async (trx) => {
        if (!(await markTold(trx, release.id, notice, now))) return;
        if (notice === 'notice30_at') await markTold(trx, release.id, 'notice60_at', now);
        const left = Math.ceil((Date.parse(release.expires_at) - now.getTime()) / (day * 1000));
        const video = { ...release, id: release.video_id };
        await enqueue(trx, consentNoticeMail(video, release.expires_at, left, release.email, siteUrl), now);
      });
    }
  }
}
