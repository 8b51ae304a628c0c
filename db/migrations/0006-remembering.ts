import type { Kysely } from 'kysely';

/** The weekly moment of a merchant and its reminder; a mail may carry a one-press stop and have a time limit. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('weekly_moment')
    .addColumn('account_id', 'text', (c) => c.primaryKey().references('account.id').onDelete('cascade'))
    .addColumn('day', 'integer', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('time_zone', 'text', (c) => c.notNull())
    .addColumn('open', 'text', (c) => c.notNull())
    .addColumn('reminder', 'integer', (c) => c.notNull())
    .addColumn('last_sent_on', 'text')
    .addColumn('stop_hash', 'text', (c) => c.notNull().unique())
    .addColumn('chosen_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema
    .createIndex('weekly_moment_due')
    .on('weekly_moment')
    .columns(['reminder', 'time_zone', 'day', 'minutes'])
    .execute();
  await db.schema.alterTable('outbox').addColumn('unsubscribe', 'text').execute();
  await db.schema.alterTable('outbox').addColumn('expires_at', 'text').execute();
}
