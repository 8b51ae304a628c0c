import type { Db, Trx } from '../platform/database.ts';
import type { CoveredVersion } from './coverage.ts';

/** Every version somebody still sees or works on, with the end of its release. */
export async function listCovered(db: Db): Promise<CoveredVersion[]> {
  const rows = await db
    .selectFrom('video')
    .leftJoin(releaseEnds(db), 'ends.video_id', 'video.id')
    .select([
      'video.slot',
      'video.variant',
      'video.state',
      'video.example',
      'video.captions_checked_at',
      'video.brief_version',
      'ends.until',
    ])
    .where('video.state', 'not in', ['retired', 'unpublished'])
    .execute();
  return rows.map((row) => ({
    slot: row.slot,
    variant: row.variant,
    state: row.state,
    example: row.example === 1,
    captionsChecked: row.captions_checked_at !== null,
    briefMark: row.brief_version,
    consentUntil: row.until,
  }));
}

/** The latest release that was not withdrawn, a version. */
const releaseEnds = (db: Db) =>
  db
    .selectFrom('release')
    .select(['video_id', (row) => row.fn.max('expires_at').as('until')])
    .where('withdrawn_at', 'is', null)
    .groupBy('video_id')
    .as('ends');

export const versionsWithoutMark = (db: Db) =>
  db.selectFrom('video').select(['id', 'slot', 'variant']).where('brief_version', 'is', null).execute();

/** Leaves a version alone that somebody marked meanwhile. */
export async function markBrief(trx: Trx, id: string, mark: number): Promise<void> {
  await trx
    .updateTable('video')
    .set({ brief_version: mark })
    .where('id', '=', id)
    .where('brief_version', 'is', null)
    .execute();
}
