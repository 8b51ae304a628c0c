import { type Kysely, sql } from 'kysely';
import { engineOf, keyedTable } from '../../src/platform/dialect.ts';

/** From a representative's phone to what is published: uploads, versions, consent, reviews, and the work in between. */
export async function up(db: Kysely<never>): Promise<void> {
  await db.schema
    .createTable('upload')
    .addColumn('account_id', 'text', (c) => c.notNull().references('account.id').onDelete('cascade'))
    .addColumn('id', 'text', (c) => c.notNull().unique())
    .addColumn('slot', 'text', (c) => c.notNull())
    .addColumn('variant', 'text', (c) => c.notNull())
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('notes', 'text', (c) => c.notNull())
    .addColumn('file_name', 'text', (c) => c.notNull())
    .addColumn('size', 'integer', (c) => c.notNull())
    .addColumn('fingerprint', 'text', (c) => c.notNull())
    .addColumn('received', 'integer', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addPrimaryKeyConstraint('upload_key', ['account_id', 'id'])
    .execute();
  await db.schema.createIndex('upload_state').on('upload').columns(['state', 'expires_at']).execute();
  await db.schema
    .createTable('video')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('upload_id', 'text', (c) => c.unique())
    .addColumn('slot', 'text', (c) => c.notNull())
    .addColumn('step', 'text', (c) => c.notNull())
    .addColumn('variant', 'text', (c) => c.notNull())
    .addColumn('label', 'text', (c) => c.notNull())
    .addColumn('account_id', 'text', (c) => c.references('account.id').onDelete('set null'))
    .addColumn('example', 'integer', (c) => c.notNull().defaultTo(0))
    .addColumn('title', 'text', (c) => c.notNull())
    .addColumn('notes', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('state_reason', 'text')
    .addColumn('state_until', 'text')
    .addColumn('seconds', 'integer')
    .addColumn('bytes', 'integer')
    .addColumn('audio_bytes', 'integer')
    .addColumn('stream_bytes', 'integer')
    .addColumn('media_path', 'text', (c) => c.unique())
    .addColumn('captions', 'text')
    .addColumn('captions_checked_at', 'text')
    .addColumn('brief_version', 'integer')
    .addColumn('has_audio', 'integer')
    .addColumn('width', 'integer')
    .addColumn('height', 'integer')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('submitted_at', 'text')
    .addColumn('decided_at', 'text')
    .addColumn('published_at', 'text')
    .addColumn('replaced_by', 'text')
    .addColumn('retired_at', 'text')
    .addColumn('original_key', 'text')
    .addColumn('original_until', 'text')
    .addColumn('version', 'integer', (c) => c.notNull().defaultTo(0))
    .execute();
  await db.schema
    .createIndex('video_live')
    .on('video')
    .columns(['slot', 'variant'])
    .unique()
    .where(sql.ref('state'), '=', sql.lit('published'))
    .execute();
  await db.schema.createIndex('video_variant').on('video').columns(['variant', 'slot']).execute();
  await db.schema.createIndex('video_state').on('video').columns(['state', 'state_until']).execute();
  await db.schema.createIndex('video_account').on('video').column('account_id').execute();
  await db.schema
    .createTable('job')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('kind', 'text', (c) => c.notNull())
    .addColumn('subject', 'text', (c) => c.notNull())
    .addColumn('state', 'text', (c) => c.notNull())
    .addColumn('attempts', 'integer', (c) => c.notNull())
    .addColumn('lease_holder', 'text')
    .addColumn('lease_until', 'text')
    .addColumn('run_after', 'text', (c) => c.notNull())
    .addColumn('stage', 'text')
    .addColumn('percent', 'integer', (c) => c.notNull())
    .addColumn('error_code', 'text')
    .addColumn('created_at', 'text', (c) => c.notNull())
    .addColumn('updated_at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('job_due').on('job').columns(['state', 'run_after']).execute();
  await db.schema.createIndex('job_subject').on('job').columns(['subject', 'kind']).execute();
  await db.schema
    .createTable('release')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('video_id', 'text', (c) => c.notNull().references('video.id').onDelete('cascade'))
    .addColumn('account_id', 'text', (c) => c.references('account.id').onDelete('set null'))
    .addColumn('speaker', 'text', (c) => c.notNull())
    .addColumn('text_version', 'integer', (c) => c.notNull())
    .addColumn('text', 'text', (c) => c.notNull())
    .addColumn('scope', 'text', (c) => c.notNull())
    .addColumn('signed_at', 'text', (c) => c.notNull())
    .addColumn('expires_at', 'text', (c) => c.notNull())
    .addColumn('withdrawn_at', 'text')
    .addColumn('notice60_at', 'text')
    .addColumn('notice30_at', 'text')
    .execute();
  await db.schema.createIndex('release_video').on('release').column('video_id').execute();
  await db.schema.createIndex('release_expiry').on('release').column('expires_at').execute();
  await db.schema
    .createTable('review')
    .addColumn('id', 'text', (c) => c.primaryKey())
    .addColumn('video_id', 'text', (c) => c.notNull().references('video.id').onDelete('cascade'))
    .addColumn('actor', 'text')
    .addColumn('decision', 'text', (c) => c.notNull())
    .addColumn('reason', 'text', (c) => c.notNull())
    .addColumn('at', 'text', (c) => c.notNull())
    .execute();
  await db.schema.createIndex('review_video').on('review').column('video_id').execute();
  await db.schema
    .createTable('video_view')
    .addColumn('video_id', 'text', (c) => c.notNull())
    .addColumn('bucket', 'integer', (c) => c.notNull())
    .addColumn('seconds', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('video_view_key', ['video_id', 'bucket'])
    .modifyEnd(keyedTable(engineOf(db)))
    .execute();
}
