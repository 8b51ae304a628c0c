import type { Db } from '../platform/database.ts';
import { captionsAt as findCaptions } from './video-store.ts';

/** The WebVTT of the version kept under this path; undefined when there is none. It is corrected in place, in its row. */
export const captionsAt = async (db: Db, mediaPath: string): Promise<string | undefined> =>
  (await findCaptions(db, mediaPath))?.captions ?? undefined;
