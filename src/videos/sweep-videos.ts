import type { Clock } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { cancelJobs, forgetEndedJobs } from '../platform/jobs.ts';
import { isRefusal } from '../platform/refusal.ts';
import type { Storage } from '../platform/storage.ts';
import { transcodeKind } from './job-kinds.ts';
import { unpublishVideo } from './unpublish-video.ts';
import { limits } from './video-state.ts';
import { changeState, findVideo, listOldOriginals, listOverdue, type VideoRow } from './video-store.ts';

export interface Sweeping {
  database: Database;
  storage: Storage;
  clock: Clock;
}

const keptJobsMs = 90 * 24 * 3600 * 1000;

/** No version stays in a state for longer than that state may last; originals go when their time is over. */
export async function sweepVideos({ database, storage, clock }: Sweeping): Promise<void> {
  const now = clock.now();
  for (const video of await listOverdue(database.read, now)) {
    await endState(database, video, now).catch((error: unknown) => {
      // somebody decided about it this very moment
      if (!isRefusal(error)) throw error;
    });
  }
  for (const video of await listOldOriginals(database.read, now)) {
    await storage.removeAll(video.original_key!);
    await database.transact((trx) =>
      trx
        .updateTable('video')
        .set({ original_key: null, original_until: null })
        .where('id', '=', video.id)
        .execute(),
    );
  }
  await database.transact((trx) => forgetEndedJobs(trx, new Date(now.getTime() - keptJobsMs)));
}

const endState = (database: Database, { id, version }: VideoRow, now: Date): Promise<void> =>
  database.transact(async (trx) => {
    const video = await findVideo(trx, id);
    if (!video || video.version !== version) return;
    const limit = limits[video.state];
    if (video.state === 'published') await unpublishVideo(trx, id, 'consent-expired', now);
    else if (limit?.then === 'unpublished') await unpublishVideo(trx, id, limit.reason, now);
    else if (limit) {
      await cancelJobs(trx, transcodeKind, id, now);
      await changeState(trx, video, limit.then, { state_reason: limit.reason }, now);
    }
  });
