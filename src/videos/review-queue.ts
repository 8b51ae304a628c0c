import type { Database } from '../platform/database.ts';
import { listDecided, listSubmitted } from './review-store.ts';
import { videosOfSlot, type VideoRow } from './videos-of-slot.ts';

export interface ReviewQueue {
  /** the longest waiting first */
  waiting: VideoRow[];
  decided: VideoRow[];
}

/** What the federation has to decide, and what it decided last. The page's access list keeps it for staff. */
export async function reviewQueue(database: Database): Promise<ReviewQueue> {
  const [waiting, decided] = await Promise.all([
    listSubmitted(database.read),
    listDecided(database.read, 20),
  ]);
  return { waiting, decided };
}

/** Versions of the same place that could be put back: replaced ones, and those whose original is still kept. */
export async function restorable(database: Database, video: VideoRow): Promise<VideoRow[]> {
  const versions = await videosOfSlot(database.read, video.slot, video.variant);
  return versions.filter(
    ({ id, state, original_key }) =>
      id !== video.id && (state === 'retired' || (state === 'unpublished' && original_key !== null)),
  );
}
