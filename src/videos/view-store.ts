import type { Db } from '../platform/database.ts';

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
