import { createHash, randomBytes } from 'node:crypto';
import type { Database } from './database.ts';

/**
 * The 32 bytes every key of the site is derived from: `SECRET_KEY` when configured, else one generated once and kept
 * in the database, so that all servers on one database share it.
 */
export async function loadSecretKey(database: Database, configured: string | undefined): Promise<Buffer> {
  if (configured !== undefined) return createHash('sha256').update(configured).digest();
  const known = await readSecret(database);
  if (known !== undefined) return known;
  await database.transact((trx) =>
    trx
      .insertInto('secret')
      .values({ name: 'key', value: randomBytes(32).toString('base64') })
      .onConflict((conflict) => conflict.column('name').doNothing())
      .execute(),
  );
  // another server may have been first: what the database holds is the key
  const stored = await readSecret(database);
  if (stored === undefined) throw new Error('The generated secret was not stored.');
  return stored;
}

async function readSecret(database: Database): Promise<Buffer | undefined> {
  const row = await database.read
    .selectFrom('secret')
    .select('value')
    .where('name', '=', 'key')
    .executeTakeFirst();
  return row && Buffer.from(row.value, 'base64');
}
