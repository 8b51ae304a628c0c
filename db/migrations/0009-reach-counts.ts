import type { Kysely } from 'kysely';
import { binaryType, engineOf, keyedTable } from '../../src/platform/dialect.ts';

/**
 * First times are kept packed, one row an account; counts are appended as changes and folded. The two tables of the first
 * version are replaced: no instance was in service.
 */
export async function up(db: Kysely<never>): Promise<void> {
  const engine = engineOf(db);
  const binary = binaryType(engine) as 'bytea';
  await db.schema.dropTable('reach_first').execute();
  await db.schema.dropTable('reach_daily').execute();
  await db.schema
    .createTable('reach_account')
    .addColumn('account_id', 'text', (c) => c.primaryKey().references('account.id').onDelete('cascade'))
    .addColumn('packed', binary, (c) => c.notNull())
    .addColumn('tied_day', 'integer')
    .addColumn('tied_at', 'text')
    .addColumn('event_region', 'text')
    .addColumn('event_commune', 'text')
    .addColumn('event_trade', 'text')
    .addColumn('settled', 'integer', (c) => c.notNull())
    .addColumn('last_day', 'integer')
    .addColumn('origin_bucket', 'integer')
    .modifyEnd(keyedTable(engine))
    .execute();
  await db.schema
    .createIndex('reach_account_tied')
    .on('reach_account')
    .columns(['tied_day', 'origin_bucket'])
    .execute();
  await db.schema
    .createTable('reach_business')
    .addColumn('business', 'text', (c) => c.primaryKey())
    .addColumn('packed', binary)
    .addColumn('since', 'text')
    .addColumn('event_region', 'text')
    .addColumn('event_commune', 'text')
    .addColumn('event_trade', 'text')
    .addColumn('region', 'text')
    .addColumn('commune', 'text')
    .addColumn('trade', 'text')
    .addColumn('last_day', 'integer')
    .addColumn('verified_day', 'integer')
    .addColumn('voided_by', 'text')
    .modifyEnd(keyedTable(engine))
    .execute();
  await db.schema
    .createTable('reach_change')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('change', 'text', (c) => c.notNull())
    .modifyEnd(keyedTable(engine))
    .execute();
  for (const table of ['reach_count', 'reach_tally']) {
    await db.schema
      .createTable(table)
      .addColumn('view', 'text', (c) => c.notNull())
      .addColumn('area', 'text', (c) => c.notNull())
      .addColumn('dim', 'text', (c) => c.notNull())
      .addColumn('metric', 'text', (c) => c.notNull())
      .addColumn('day', 'integer', (c) => c.notNull())
      .addColumn('count', 'integer', (c) => c.notNull())
      .addPrimaryKeyConstraint(`${table}_key`, ['view', 'area', 'dim', 'metric', 'day'])
      .modifyEnd(keyedTable(engine))
      .execute();
  }
  await db.schema
    .createTable('reach_batch')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text')
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('criteria', 'text', (c) => c.notNull())
    .addColumn('businesses', 'integer', (c) => c.notNull())
    .addColumn('restored_at', 'text')
    .execute();
}
