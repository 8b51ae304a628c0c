import type { Kysely } from 'kysely';
import { binaryType, engineOf, keyedTable } from '../../src/platform/dialect.ts';

/** One packed row per account and course; the key leads with the owner. */
export async function up(db: Kysely<never>): Promise<void> {
  const engine = engineOf(db);
  await db.schema
    .createTable('progress')
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
    .addColumn('course_id', 'text', (c) => c.notNull())
    .addColumn('packed', binaryType(engine) as 'bytea', (c) => c.notNull())
    .addColumn('quiz_passed', 'integer', (c) => c.notNull())
    .addColumn('completed_at', 'text')
    .addColumn('completed_rule', 'integer')
    .addPrimaryKeyConstraint('progress_key', ['account_id', 'course_id'])
    .modifyEnd(keyedTable(engine))
    .execute();
}
