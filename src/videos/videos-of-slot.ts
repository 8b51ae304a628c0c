import type { Db } from '../platform/database.ts';
import { findVideo, listVideos, type VideoRow } from './video-store.ts';

export type { VideoRow } from './video-store.ts';

/** Every version of one place, newest first. */
export const videosOfSlot = (db: Db, slot: string, variant: string): Promise<VideoRow[]> =>
  listVideos(db, { slot, variant });

export const videoById = (db: Db, id: string): Promise<VideoRow | undefined> => findVideo(db, id);
