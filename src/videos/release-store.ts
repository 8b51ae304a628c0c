import type { Insertable, Selectable } from 'kysely';
import type { ReleaseTable } from '../../db/schema/release.ts';
import { instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';

export type ReleaseRow = Selectable<ReleaseTable>;

export const insertRelease = async (trx: Trx, release: Insertable<ReleaseTable>): Promise<void> => {
  await trx.insertInto('release').values(release).execute();
};

/** The release that lets a version be shown now: signed, not withdrawn, not ended; the one that lasts longest. */
export const releaseInForce = (db: Db | Trx, videoId: string, now: Date): Promise<ReleaseRow | undefined> =>
  db
    .selectFrom('release')
    .selectAll()
    .where('video_id', '=', videoId)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', instant(now))
    .orderBy('expires_at', 'desc')
    .executeTakeFirst();

/** The end of the consent to a version, UTC ISO-8601. @throws Refusal release-missing when none is in force */
export async function consentEnd(trx: Trx, videoId: string, now: Date): Promise<string> {
  const release = await releaseInForce(trx, videoId, now);
  if (!release) throw new Refusal('release-missing');
  return release.expires_at;
}

/** Every release of a version, newest first. */
export const releasesOf = (db: Db | Trx, videoId: string): Promise<ReleaseRow[]> =>
  db
    .selectFrom('release')
    .selectAll()
    .where('video_id', '=', videoId)
    .orderBy('signed_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** The end of consent of each version of a variant that has one in force. */
export async function consentEnds(db: Db | Trx, variant: string, now: Date): Promise<Map<string, string>> {
  const rows = await db
    .selectFrom('release')
    .innerJoin('video', 'video.id', 'release.video_id')
    .select(['release.video_id', 'release.expires_at'])
    .where('video.variant', '=', variant)
    .where('release.withdrawn_at', 'is', null)
    .where('release.expires_at', '>', instant(now))
    .orderBy('release.expires_at')
    .execute();
  return new Map(rows.map(({ video_id, expires_at }) => [video_id, expires_at]));
}

/** Marks every release of a version withdrawn; how many were in force. */
export async function withdrawAll(trx: Trx, videoId: string, now: Date): Promise<number> {
  const rows = await trx
    .updateTable('release')
    .set({ withdrawn_at: instant(now) })
    .where('video_id', '=', videoId)
    .where('withdrawn_at', 'is', null)
    .where('expires_at', '>', instant(now))
    .returning('id')
    .execute();
  return rows.length;
}

export type Notice = 'notice60_at' | 'notice30_at';

/** Releases of published versions that end before `until` and whose speaker was not told yet. */
export const releasesToTell = (db: Db | Trx, notice: Notice, now: Date, until: Date) =>
  db
    .selectFrom('release')
    .innerJoin('video', 'video.id', 'release.video_id')
    .innerJoin('account', 'account.id', 'release.account_id')
    .select([
      'release.id',
      'release.video_id',
      'release.expires_at',
      'video.slot',
      'video.title',
      'video.variant',
      'account.email',
    ])
    .where('video.state', '=', 'published')
    .where('release.withdrawn_at', 'is', null)
    .where('release.expires_at', '>', instant(now))
    .where('release.expires_at', '<=', instant(until))
    .where(`release.${notice}`, 'is', null)
    // signed again since: the later one counts
    .where((row) =>
      row.not(
        row.exists(
          row
            .selectFrom('release as later')
            .select('later.id')
            .whereRef('later.video_id', '=', 'release.video_id')
            .whereRef('later.expires_at', '>', 'release.expires_at')
            .where('later.withdrawn_at', 'is', null),
        ),
      ),
    )
    .limit(200)
    .execute();

/** False when another server told it meanwhile. */
export async function markTold(trx: Trx, id: string, notice: Notice, now: Date): Promise<boolean> {
  const told = await trx
    .updateTable('release')
    .set({ [notice]: instant(now) })
    .where('id', '=', id)
    .where(notice, 'is', null)
    .returning('id')
    .executeTakeFirst();
  return told !== undefined;
}
