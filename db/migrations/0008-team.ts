import { type Kysely, sql } from 'kysely';
import { appendOnly } from '../../src/platform/dialect.ts';

/** The team: audit log, invitations, second factors. */
export async function up(db: Kysely<never>): Promise<void> {
  await createAuditLog(db);
  await createInvitations(db);
  await createSecondFactors(db);
  for (const column of ['second_factor_at', 'challenge', 'challenge_expires_at']) {
    await db.schema.alterTable('session').addColumn(column, 'text').execute();
  }
}

async function createAuditLog(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('audit_act')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('at', 'text', (c) => c.notNull())
    .addColumn('actor', 'text')
    .addColumn('act', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('detail', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('audit_act_actor').on('audit_act').columns(['actor', 'id']).execute();
  await db.schema.createIndex('audit_act_subject').on('audit_act').columns(['subject', 'id']).execute();
  await appendOnly(db, 'audit_act');
}

/** The partial unique index is what makes « invited twice at once » yield one, on both engines. */
async function createInvitations(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('email', 'text')
    .addColumn('role', 'text', (c) => c.notNull())
    .addColumn('represents', 'text')
    .addColumn('token_hash', 'text', (c) => c.notNull().unique())
    .addColumn('invited_by', 'text', (c) => c.references('account.id').onDelete('set null'))
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('sent_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('accepted_at', 'text')
    .addColumn('revoked_at', 'text')
    .execute();
  await db.schema
    .createIndex('invitation_open')
    .on('invitation')
    .column('email')
    .unique()
    .where(sql.ref('accepted_at'), 'is', null)
    .where(sql.ref('revoked_at'), 'is', null)
    .execute();
}

async function createSecondFactors(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('passkey')
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('public_key', 'text', (c) => c.notNull())
    .addColumn('counter', 'text', (c) => c.notNull())
    .addColumn('transports', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('last_used_at', 'text')
    .addPrimaryKeyConstraint('passkey_pk', ['account_id', 'id'])
    .execute();
  await db.schema
    .createTable('totp')
    .addColumn('account_id', 'text', (c) => c.primaryKey().references('account.id').onDelete('cascade'))
    .addColumn('sealed_secret', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('last_step', 'integer', (c) => c.notNull())
    .execute();
  await db.schema
    .createTable('recovery_code')
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
    .addColumn('code_hash', 'text', (c) => c.notNull())
    .addColumn('used_at', 'text')
    .addPrimaryKeyConstraint('recovery_code_pk', ['account_id', 'code_hash'])
    .execute();
}
