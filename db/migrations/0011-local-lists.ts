import type { Kysely } from 'kysely';
import { engineOf, keyedTable } from '../../src/platform/dialect.ts';

/** Lists of what exists in a region or a town: sent by the team, shown once accepted. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('local_list')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('account_id', 'text', (c) => c.references('account.id').onDelete('set null'))
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('source_url', 'text')
    .addColumn('checked_on', 'text', (c) => c.notNull())
    .addColumn('content', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('reason', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('proposed_at', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('decided_by', 'text')
    .execute();
  await db.schema
    .createIndex('local_list_region')
    .on('local_list')
    .columns(['region', 'created_at'])
    .execute();
  await db.schema.createIndex('local_list_account').on('local_list').column('account_id').execute();
  await db.schema
    .createTable('local_entry')
    .addColumn('list_id', 'text', (c) => c.notNull().references('local_list.id').onDelete('cascade'))
    .addColumn('line', 'integer', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('commune', 'text')
    .addColumn('commune_name', 'text')
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('same_key', 'text', (c) => c.notNull())
    .addColumn('url', 'text')
    .addColumn('phone', 'text')
    .addColumn('words', 'text')
    .addPrimaryKeyConstraint('local_entry_key', ['list_id', 'line'])
    .modifyEnd(keyedTable(engineOf(db)))
    .execute();
  await db.schema
    .createIndex('local_entry_region')
    .on('local_entry')
    .columns(['region', 'same_key'])
    .unique()
    .execute();
}
