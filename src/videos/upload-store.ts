import type { Insertable, Selectable } from 'kysely';
import type { UploadTable } from '../../db/schema/upload.ts';
import { instant } from '../platform/clock.ts';
import type { Db, Trx } from '../platform/database.ts';

export type UploadRow = Selectable<UploadTable>;

const open = ['created', 'receiving'] as const;

export const findUpload = (db: Db | Trx, accountId: string, id: string): Promise<UploadRow | undefined> =>
  db
    .selectFrom('upload')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .executeTakeFirst();

export const insertUpload = async (trx: Trx, upload: Insertable<UploadTable>): Promise<void> => {
  await trx.insertInto('upload').values(upload).execute();
};

/** The same file for the same place, begun before and not finished. */
export const findSameFile = (
  db: Db | Trx,
  upload: Pick<UploadRow, 'account_id' | 'slot' | 'variant' | 'size' | 'fingerprint'>,
): Promise<UploadRow | undefined> =>
  db
    .selectFrom('upload')
    .selectAll()
    .where('account_id', '=', upload.account_id)
    .where('slot', '=', upload.slot)
    .where('variant', '=', upload.variant)
    .where('size', '=', upload.size)
    .where('fingerprint', '=', upload.fingerprint)
    .where('state', 'in', open)
    .executeTakeFirst();

export const openUploads = (db: Db | Trx, accountId: string): Promise<UploadRow[]> =>
  db
    .selectFrom('upload')
    .selectAll()
    .where('account_id', '=', accountId)
    .where('state', 'in', open)
    .orderBy('created_at', 'desc')
    .execute();

/** What one account announced since an instant. */
export async function announcedSince(
  db: Db | Trx,
  accountId: string,
  since: Date,
): Promise<{ files: number; bytes: number }> {
  const rows = await db
    .selectFrom('upload')
    .select('size')
    .where('account_id', '=', accountId)
    .where('created_at', '>', instant(since))
    .execute();
  return { files: rows.length, bytes: rows.reduce((sum, { size }) => sum + size, 0) };
}

/** Locks nothing on SQLite, which has one writer; on PostgreSQL two registrations of one account take turns. */
export const touchAccount = async (trx: Trx, accountId: string): Promise<void> => {
  await trx
    .updateTable('account')
    .set((row) => ({ role: row.ref('role') }))
    .where('id', '=', accountId)
    .execute();
};

/** How much has arrived; an upload that ended stays as it ended. */
export const setReceived = async (
  trx: Trx,
  accountId: string,
  id: string,
  received: number,
  now: Date,
  expiresAt: Date,
): Promise<void> => {
  await trx
    .updateTable('upload')
    .set({ received, state: 'receiving', updated_at: instant(now), expires_at: instant(expiresAt) })
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('state', 'in', open)
    .execute();
};

export const endUpload = async (
  trx: Trx,
  accountId: string,
  id: string,
  state: 'received' | 'expired' | 'cancelled',
  now: Date,
): Promise<boolean> => {
  const ended = await trx
    .updateTable('upload')
    .set((row) => ({
      state,
      updated_at: instant(now),
      ...(state === 'received' && { received: row.ref('size') }),
    }))
    .where('account_id', '=', accountId)
    .where('id', '=', id)
    .where('state', 'in', open)
    .returning('id')
    .executeTakeFirst();
  return ended !== undefined;
};

export const listOpenUploads = (db: Db | Trx): Promise<UploadRow[]> =>
  db.selectFrom('upload').selectAll().where('state', 'in', open).orderBy('expires_at').limit(500).execute();

export const uploadsOfAccount = (db: Db | Trx, accountId: string): Promise<UploadRow[]> =>
  db.selectFrom('upload').selectAll().where('account_id', '=', accountId).execute();
