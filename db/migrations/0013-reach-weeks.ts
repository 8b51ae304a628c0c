import type { Kysely } from 'kysely';
import { appendOnly, engineOf, keyedTable } from '../../src/platform/dialect.ts';

/** What was told outside staff, week by week: written once, never changed. Nothing that was there is touched. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('reach_week')
    .addColumn('monday', 'integer', (c) => c.notNull())
    .addColumn('area', 'text', (c) => c.notNull())
    .addColumn('definitions_version', 'integer', (c) => c.notNull())
    .addColumn('made_at', 'text', (c) => c.notNull())
    .addColumn('told', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('reach_week_key', ['monday', 'area'])
    .modifyEnd(keyedTable(engineOf(db)))
    .execute();
  await appendOnly(db, 'reach_week');
}
