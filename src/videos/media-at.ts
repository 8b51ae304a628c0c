import type { Db } from '../platform/database.ts';
import { versionAt } from './video-store.ts';

/** What is served under this path, and its WebVTT, which is corrected in place; undefined when no version has it any more. */
export const mediaAt = (db: Db, mediaPath: string): Promise<{ captions: string | null } | undefined> =>
  versionAt(db, mediaPath);
