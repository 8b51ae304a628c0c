import { instant } from '../platform/clock.ts';
import type { Trx } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { changeVideo } from './change-video.ts';
import { changeState, findLive, findVideo } from './video-store.ts';

/**
 * Makes a version the one its region sees, in place of the one before: that one is retired, its files stay and its
 * watched seconds count for ever. The address of the step, progress and certificates do not change.
 * @param until the end of the speaker's consent, UTC ISO-8601: the version is unpublished then
 * @throws Refusal not-found, captions-unchecked, video-changed
 */
export async function publishVideo(
  trx: Trx,
  videoId: string,
  { until }: { until: string | null },
  now: Date,
  seen?: number,
): Promise<void> {
  const video = await findVideo(trx, videoId);
  if (!video) throw new Refusal('not-found');
  if (!video.captions || !video.captions_checked_at) throw new Refusal('captions-unchecked');
  // first the old one: there is room for one live version only
  const live = await findLive(trx, video.slot, video.variant);
  if (live && live.id !== videoId) {
    const values = { replaced_by: videoId, retired_at: instant(now) };
    if (!(await changeState(trx, live, 'retired', values, now))) throw new Refusal('video-changed');
  }
  await changeVideo(
    trx,
    videoId,
    'published',
    {
      decided_at: instant(now),
      published_at: video.published_at ?? instant(now),
      retired_at: null,
      replaced_by: null,
      state_until: until,
    },
    now,
    seen,
  );
}
