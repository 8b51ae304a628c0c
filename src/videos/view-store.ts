import type { Db } from '../platform/database.ts';

/** Minutes played of each version, all viewers together; a version nobody played is not in the answer. */
export async function minutesPlayed(db: Db, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await db
    .selectFrom('video_view')
    .select(({ fn }) => ['video_id', fn.sum<number | string>('seconds').as('seconds')])
    .where('video_id', 'in', ids)
    .groupBy('video_id')
    .execute();
  return new Map(rows.map(({ video_id, seconds }) => [video_id, Math.round(Number(seconds) / 60)]));
}

/** Seconds played in each slice of five, all viewers together, of each version; slices in order. */
export async function secondsBySlice(db: Db, ids: readonly string[]): Promise<Map<string, number[]>> {
  const slices = new Map<string, number[]>();
  if (ids.length === 0) return slices;
  const rows = await db
    .selectFrom('video_view')
    .select(['video_id', 'bucket', 'seconds'])
    .where('video_id', 'in', ids)
    .execute();
  for (const { video_id, bucket, seconds } of rows) {
    const list = slices.get(video_id) ?? [];
    list[bucket] = seconds;
    slices.set(video_id, list);
  }
  return slices;
}
