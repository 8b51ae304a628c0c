import type { Selectable } from 'kysely';
import type { ReviewTable } from '../../db/schema/review.ts';
import { instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import type { VideoRow } from './video-store.ts';

export type ReviewRow = Selectable<ReviewTable>;

export const insertReview = async (
  trx: Trx,
  review: Pick<ReviewRow, 'video_id' | 'actor' | 'decision' | 'reason'>,
  now: Date,
): Promise<void> => {
  await trx
    .insertInto('review')
    .values({ ...review, id: newId(now), at: instant(now) })
    .execute();
};

/** What was decided about a version, newest first. */
export const reviewsOf = (db: Db | Trx, videoId: string): Promise<ReviewRow[]> =>
  db
    .selectFrom('review')
    .selectAll()
    .where('video_id', '=', videoId)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Versions that wait for a decision, the longest waiting first. */
export const listSubmitted = (db: Db | Trx): Promise<VideoRow[]> =>
  db
    .selectFrom('video')
    .selectAll()
    .where('state', '=', 'submitted')
    .orderBy('submitted_at')
    .orderBy('id')
    .execute();

/** The last things published or decided, newest first. */
export const listDecided = (db: Db | Trx, limit: number): Promise<VideoRow[]> =>
  db
    .selectFrom('video')
    .selectAll()
    .where('decided_at', 'is not', null)
    .orderBy('decided_at', 'desc')
    .orderBy('id')
    .limit(limit)
    .execute();
