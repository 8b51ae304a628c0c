import { type Kysely, sql } from 'kysely';

/** Attestations. The partial unique index is what makes « issued twice at once » yield one, on both engines. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('certificate')
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
    .addColumn('number', 'text', (c) => c.notNull().unique())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('version', 'integer', (c) => c.notNull())
    .addColumn('objectives', 'text', (c) => c.notNull())
    .addColumn('steps', 'text', (c) => c.notNull())
    .addColumn('minutes', 'integer', (c) => c.notNull())
    .addColumn('quiz_right', 'integer')
    .addColumn('completed_at', 'text', (c) => c.notNull())
    .addColumn('issued_at', 'text', (c) => c.notNull())
    .addColumn('printed_name', 'text', (c) => c.notNull())
    .addColumn('business_name', 'text')
    .addColumn('siren', 'text')
    .addColumn('publisher', 'text', (c) => c.notNull())
    .addColumn('contact', 'text', (c) => c.notNull())
    .addColumn('replaced_by', 'text')
    .addColumn('revoked_at', 'text')
    .addColumn('revoked_reason', 'text')
    .addPrimaryKeyConstraint('certificate_pk', ['account_id', 'number'])
    .execute();
  await db.schema
    .createIndex('certificate_in_force')
    .on('certificate')
    .columns(['account_id', 'kind', 'subject'])
    .unique()
    .where(sql.ref('replaced_by'), 'is', null)
    .where(sql.ref('revoked_at'), 'is', null)
    .execute();
}
