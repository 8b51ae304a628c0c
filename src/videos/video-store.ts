import type { Insertable, Selectable, Updateable } from 'kysely';
import type { VideoState, VideoTable } from '../../db/schema/video.ts';
import { instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';
import { stateUntil } from './video-state.ts';

export type VideoRow = Selectable<VideoTable>;

export const findVideo = (db: Db | Trx, id: string): Promise<VideoRow | undefined> =>
  db.selectFrom('video').selectAll().where('id', '=', id).executeTakeFirst();

export const findByUpload = (db: Db | Trx, uploadId: string): Promise<VideoRow | undefined> =>
  db.selectFrom('video').selectAll().where('upload_id', '=', uploadId).executeTakeFirst();

/** False when this upload has its video already. */
export async function insertVideo(trx: Trx, video: Insertable<VideoTable>): Promise<boolean> {
  const made = await trx
    .insertInto('video')
    .values(video)
    .onConflict((conflict) => conflict.column('upload_id').doNothing())
    .returning('id')
    .executeTakeFirst();
  return made !== undefined;
}

/**
 * Changes a version's state and what goes with it, if nobody did since `video` was read: false, and nothing changed,
 * when somebody did.
 */
export async function changeState(
  trx: Trx,
  video: Pick<VideoRow, 'id' | 'version'>,
  state: VideoState,
  values: Omit<Updateable<VideoTable>, 'id' | 'state' | 'version'>,
  now: Date,
): Promise<boolean> {
  const changed = await trx
    .updateTable('video')
    .set({
      state_reason: null,
      state_until: stateUntil(state, now),
      ...values,
      state,
      version: video.version + 1,
    })
    .where('id', '=', video.id)
    .where('version', '=', video.version)
    .returning('id')
    .executeTakeFirst();
  return changed !== undefined;
}

/** Captions belong to a draft, sent back ones included; false when it is none any more. */
export async function setCaptions(
  trx: Trx,
  id: string,
  values: Pick<VideoRow, 'captions' | 'captions_checked_at'>,
): Promise<boolean> {
  const kept = await trx
    .updateTable('video')
    .set(values)
    .where('id', '=', id)
    .where('state', 'in', ['ready', 'refused'])
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** A published version may be shown until then. */
export const setConsentEnd = async (trx: Trx, id: string, until: string): Promise<void> => {
  await trx
    .updateTable('video')
    .set({ state_until: until })
    .where('id', '=', id)
    .where('state', '=', 'published')
    .execute();
};

export const findLive = (db: Db | Trx, slot: string, variant: string): Promise<VideoRow | undefined> =>
  db
    .selectFrom('video')
    .selectAll()
    .where('slot', '=', slot)
    .where('variant', '=', variant)
    .where('state', '=', 'published')
    .executeTakeFirst();

/** Newest first. */
export const listVideos = (db: Db | Trx, where: { variant: string; slot?: string }): Promise<VideoRow[]> =>
  db
    .selectFrom('video')
    .selectAll()
    .where('variant', '=', where.variant)
    .$if(where.slot !== undefined, (query) => query.where('slot', '=', where.slot!))
    .orderBy('created_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Everything shopkeepers are offered, of every variant. */
export const listLive = (db: Db | Trx): Promise<VideoRow[]> =>
  db.selectFrom('video').selectAll().where('state', '=', 'published').execute();

/** Versions that were ever published, all or those named: their watched seconds count for ever. */
export const findVersions = (db: Db | Trx, ids?: readonly string[]) =>
  db
    .selectFrom('video')
    .select(['id', 'slot', 'step', 'seconds', 'state'])
    .where('published_at', 'is not', null)
    .$if(ids !== undefined, (query) => query.where('id', 'in', ids!))
    .execute();

/** Whatever is kept under this path, draft or published. */
export const versionAt = (db: Db, mediaPath: string) =>
  db.selectFrom('video').select('captions').where('media_path', '=', mediaPath).executeTakeFirst();

export const videosOfAccount = (db: Db | Trx, accountId: string): Promise<VideoRow[]> =>
  db.selectFrom('video').selectAll().where('account_id', '=', accountId).execute();

/** Versions whose state lasted longer than it may. */
export const listOverdue = (db: Db | Trx, now: Date): Promise<VideoRow[]> =>
  db
    .selectFrom('video')
    .selectAll()
    .where('state_until', '<=', instant(now))
    .orderBy('state_until')
    .limit(100)
    .execute();

export const listOldOriginals = (db: Db | Trx, now: Date): Promise<VideoRow[]> =>
  db
    .selectFrom('video')
    .selectAll()
    .where('original_until', '<=', instant(now))
    .where('original_key', 'is not', null)
    .limit(100)
    .execute();

export const releasesOfAccount = (db: Db | Trx, accountId: string) =>
  db.selectFrom('release').selectAll().where('account_id', '=', accountId).execute();

/** Removes what somebody signed; the versions it was for. */
export async function removeReleases(trx: Trx, accountId: string): Promise<Set<string>> {
  const removed = await trx
    .deleteFrom('release')
    .where('account_id', '=', accountId)
    .returning('video_id')
    .execute();
  return new Set(removed.map(({ video_id }) => video_id));
}
