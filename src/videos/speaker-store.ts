import type { Db, Trx } from '../platform/database.ts';

/** Where to write to whoever sent a version; null once that account is gone or closed. */
export async function speakerAddress(db: Db | Trx, accountId: string | null): Promise<string | null> {
  if (accountId === null) return null;
  const row = await db
    .selectFrom('account')
    .select('email')
    .where('id', '=', accountId)
    .where('suspended', '=', 0)
    .executeTakeFirst();
  return row?.email ?? null;
}
