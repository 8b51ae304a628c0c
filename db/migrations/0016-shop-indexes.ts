import type { Kysely } from 'kysely';

/**
 * A town's list is chosen from its index alone, whatever is asked of it; shops are summed by département the same way;
 * search engines are told of the pages of a département, the newest changes first.
 */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema.dropIndex('listing_town').execute();
  await db.schema.dropIndex('town_count_departement').execute();
  const indexes = {
    listing_town: ['listing', 'commune', 'sort_name', 'shop_id', 'trade', 'services', 'holidays_closed'],
    listing_departement: ['listing', 'departement', 'updated_at'],
    town_count_departement: ['town_count', 'departement', 'shops', 'commune'],
  } as const;
  for (const [name, [table, ...columns]] of Object.entries(indexes)) {
    await db.schema.createIndex(name).on(table).columns(columns).execute();
  }
}
