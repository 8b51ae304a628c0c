import type { Kysely } from 'kysely';
import { engineOf, keyedTable } from '../../src/platform/dialect.ts';

/** Shops: what merchants prepare, what customers see, how it is found, checked and contested. */
export async function up(db: Kysely<never>): Promise<void> {
  await createShops(db);
  await createSearch(db);
  await createChecks(db);
}

async function createShops(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('shop')
    .addColumn('account_id', 'text', (c) => c.primaryKey().references('account.id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('photo', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('first_published_at', 'text')
    .addColumn('hidden_at', 'text')
    .addColumn('hidden_reason', 'text')
    .addColumn('answer', 'text')
    .addColumn('answered_at', 'text')
    .execute();
  await db.schema
    .createTable('shop_photo')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('shop_id', 'text', (c) => c.references('shop.id').onDelete('set null'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('shop_photo_shop').on('shop_photo').column('shop_id').execute();
  await db.schema.createIndex('shop_hidden').on('shop').column('hidden_at').execute();
  await db.schema
    .createTable('listing')
    .addColumn('shop_id', 'text', (c) => c.primaryKey().references('shop.id').onDelete('cascade'))
    .addColumn('commune', 'text', (c) => c.notNull())
    .addColumn('departement', 'text', (c) => c.notNull())
    .addColumn('trade', 'text', (c) => c.notNull())
    .addColumn('services', 'integer', (c) => c.notNull())
    .addColumn('sort_name', 'text', (c) => c.notNull())
    .addColumn('holidays_closed', 'integer', (c) => c.notNull())
    .addColumn('photo', 'text')
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('published_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  const indexes = {
    listing_town: ['commune', 'sort_name', 'shop_id'],
    listing_town_trade: ['commune', 'trade', 'sort_name', 'shop_id'],
    listing_new: ['commune', 'published_at'],
    listing_trade: ['trade', 'shop_id'],
    listing_photo: ['photo'],
  } as const;
  for (const [name, columns] of Object.entries(indexes)) {
    await db.schema
      .createIndex(name)
      .on('listing')
      .columns([...columns])
      .execute();
  }
  await db.schema
    .createTable('town_count')
    .addColumn('commune', 'text', (c) => c.primaryKey())
    .addColumn('departement', 'text', (c) => c.notNull())
    .addColumn('shops', 'integer', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('town_count_departement').on('town_count').column('departement').execute();
}

async function createSearch(db: Kysely<never>): Promise<void> {
  const keyed = keyedTable(engineOf(db));
  await db.schema
    .createTable('listing_open')
    .addColumn('shop_id', 'text', (c) => c.notNull().references('listing.shop_id').onDelete('cascade'))
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('opens', 'integer', (c) => c.notNull())
    .addColumn('closes', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('listing_open_key', ['shop_id', 'day', 'opens'])
    .modifyEnd(keyed)
    .execute();
  await db.schema
    .createTable('listing_word')
    .addColumn('word', 'text', (c) => c.notNull())
    .addColumn('commune', 'text', (c) => c.notNull())
    .addColumn('shop_id', 'text', (c) => c.notNull().references('listing.shop_id').onDelete('cascade'))
    .addPrimaryKeyConstraint('listing_word_key', ['word', 'commune', 'shop_id'])
    .modifyEnd(keyed)
    .execute();
  await db.schema.createIndex('listing_word_shop').on('listing_word').column('shop_id').execute();
  await db.schema
    .createTable('shop_word')
    .addColumn('word', 'text', (c) => c.primaryKey())
    .addColumn('uses', 'integer', (c) => c.notNull())
    .modifyEnd(keyed)
    .execute();
  await db.schema
    .createTable('shop_word_variant')
    .addColumn('variant', 'text', (c) => c.notNull())
    .addColumn('word', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('shop_word_variant_key', ['variant', 'word'])
    .modifyEnd(keyed)
    .execute();
}

async function createChecks(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('shop_link')
    .addColumn('shop_id', 'text', (c) => c.notNull().references('listing.shop_id').onDelete('cascade'))
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('url', 'text', (c) => c.notNull())
    .addColumn('host', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('checked_at', 'text')
    .addColumn('next_at', 'text', (c) => c.notNull())
    .addColumn('failures', 'integer', (c) => c.notNull())
    .addColumn('failing_since', 'text')
    .addPrimaryKeyConstraint('shop_link_key', ['shop_id', 'kind'])
    .execute();
  await db.schema.createIndex('shop_link_next').on('shop_link').column('next_at').execute();
  await db.schema
    .createTable('shop_report')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('shop_id', 'text', (c) => c.notNull().references('shop.id').onDelete('cascade'))
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('words', 'text', (c) => c.notNull())
    .addColumn('contact', 'text')
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .addColumn('decision', 'text')
    .execute();
  await db.schema.createIndex('shop_report_shop').on('shop_report').columns(['shop_id', 'at']).execute();
  await db.schema.createIndex('shop_report_open').on('shop_report').columns(['decided_at', 'at']).execute();
  await db.schema
    .createTable('company')
    .addColumn('siren', 'text', (c) => c.primaryKey())
    .addColumn('answer', 'text', (c) => c.notNull())
    .addColumn('fetched_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('company_fetched').on('company').column('fetched_at').execute();
}
