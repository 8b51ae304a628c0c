import type { Kysely } from 'kysely';
import { engineOf, keyedTable } from '../../src/platform/dialect.ts';

/** First times, and their sums per day: reading the reach never costs more with more merchants. */
export async function up(db: Kysely<never>): Promise<void> {
  const engine = engineOf(db);
  await db.schema
    .createTable('reach_first')
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('metric', 'text', (c) => c.notNull())
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('tied', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('reach_first_key', ['subject', 'metric'])
    .modifyEnd(keyedTable(engine))
    .execute();
  await db.schema
    .createTable('reach_daily')
    .addColumn('day', 'text', (c) => c.notNull())
    .addColumn('metric', 'text', (c) => c.notNull())
    .addColumn('subject_kind', 'text', (c) => c.notNull())
    .addColumn('region', 'text', (c) => c.notNull())
    .addColumn('count', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('reach_daily_key', ['day', 'metric', 'subject_kind', 'region'])
    .modifyEnd(keyedTable(engine))
    .execute();
}
