import type { Kysely } from 'kysely';

/**
 * One counter over all regions and départements lies together, by day: what tables of places ask for. The key, which
 * leads with the place, gives everything about one of them. The count is in it, so that nothing else has to be read.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createIndex('reach_count_areas')
    .on('reach_count')
    .columns(['view', 'dim', 'metric', 'day', 'area', 'count'])
    .execute();
}
