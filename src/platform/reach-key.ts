import { createHash, createHmac, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { type Config, ConfigError } from './config.ts';
import type { Database, Trx } from './database.ts';

/** Lies in the data directory; neither backed up nor restored. */
export const reachKeyFile = 'reach.key';

/**
 * The 32 bytes under which erased businesses are remembered: `REACH_KEY`, or a file made once. They are kept out of the
 * database and its backups on purpose: who holds a copy of the data cannot try every SIREN against the marks. Several
 * servers on one database must be given the same `REACH_KEY`.
 */
export function loadReachKey({ dataDir, reachKey }: Pick<Config, 'dataDir' | 'reachKey'>): Buffer {
  if (reachKey !== undefined) return createHash('sha256').update(reachKey).digest();
  const file = path.join(dataDir, reachKeyFile);
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx`: of two processes that start together one makes it
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error(`${file} does not hold the key it was made with.`);
  return key;
}

/** Row of `secret` that tells this key from another one; it leads neither to the key nor to any mark. */
const checkName = 'reach-key-check';

const checkOf = (key: Buffer): string =>
  createHmac('sha256', key).update('reach key check').digest('base64url');

/**
 * The key, once the database has agreed: the first one it is shown is the one it is used with. With another, businesses
 * erased before would no longer be recognised and would count again, and nobody would notice.
 * @throws ConfigError when it is another key
 */
export async function openReachKey(
  database: Database,
  config: Pick<Config, 'dataDir' | 'reachKey'>,
): Promise<Buffer> {
  const key = loadReachKey(config);
  const known = await readCheck(database);
  if (known === undefined) {
    await database.transact((trx) =>
      trx
        .insertInto('secret')
        .values({ name: checkName, value: checkOf(key) })
        .onConflict((conflict) => conflict.column('name').doNothing())
        .execute(),
    );
  }
  // another server may have been first: what the database holds decides
  if ((known ?? (await readCheck(database))) === checkOf(key)) return key;
  const file = path.join(config.dataDir, reachKeyFile);
  throw new ConfigError(
    `${config.reachKey === undefined ? file : 'REACH_KEY'} is not the key this database has been used with: erased businesses would be counted again when they come back. ` +
      `Put the former one back (REACH_KEY, or the file ${file}). If it is lost: npm run reach-key -- adopt`,
  );
}

/** From now on this key is the one. Marks made under the former are not recognised any more. */
export async function adoptReachKey(trx: Trx, key: Buffer): Promise<void> {
  const value = checkOf(key);
  await trx
    .insertInto('secret')
    .values({ name: checkName, value })
    .onConflict((conflict) => conflict.column('name').doUpdateSet({ value }))
    .execute();
}

async function readCheck({ read }: Database): Promise<string | undefined> {
  const row = await read
    .selectFrom('secret')
    .select('value')
    .where('name', '=', checkName)
    .executeTakeFirst();
  return row?.value;
}
