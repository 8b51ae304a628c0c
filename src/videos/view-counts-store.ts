import type { Insertable } from 'kysely';
import type { VideoViewTable } from '../../db/schema/video.ts';
import type { Trx } from '../platform/database.ts';

/** Adds to what was counted of these stretches. */
export const addViews = async (trx: Trx, views: Insertable<VideoViewTable>[]): Promise<void> => {
  await trx
    .insertInto('video_view')
    .values(views)
    .onConflict((conflict) =>
      conflict.columns(['video_id', 'bucket']).doUpdateSet((row) => ({
        seconds: row('video_view.seconds', '+', row.ref('excluded.seconds')),
      })),
    )
    .execute();
};
