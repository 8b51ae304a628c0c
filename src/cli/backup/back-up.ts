import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import type { Config } from '../../platform/config.ts';
import { CommandError } from '../command.ts';
import { type BackupNote, databaseName, leftOut, noteName, requireSqlite } from './backup-files.ts';
import { checkIntegrity } from './check-integrity.ts';

/**
 * Copies the data directory to `target` while the server goes on: first the database, as it stood at one instant, then
 * the files, so that every file a row names is there. The directory appears under its name only when it is complete.
 */
export async function backUp(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  target: string,
  now: Date,
): Promise<void> {
  requireSqlite(config);
  if (existsSync(target))
    throw new CommandError(`${target} exists already: choose another place for the backup.`);
  if (!existsSync(config.databaseUrl))
    throw new CommandError(`There is no data in ${config.dataDir} (DATA_DIR).`);
  const partial = `${target}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await copyDatabase(config.databaseUrl, path.join(partial, databaseName));
  checkIntegrity(path.join(partial, databaseName));
  for (const name of await readdir(config.dataDir)) {
    if (leftOut(name)) continue;
    await cp(path.join(config.dataDir, name), path.join(partial, name), { recursive: true });
  }
  const note: BackupNote = { version: 1, madeAt: now.toISOString() };
  await writeFile(path.join(partial, noteName), JSON.stringify(note));
  await rename(partial, target);
}

/** All pages in one step: with several, each write of the server in between would start the copy again. */
async function copyDatabase(from: string, to: string): Promise<void> {
  const source = new SQLite(from, { readonly: true });
  try {
    source.pragma('busy_timeout = 30000');
    await source.backup(to, { progress: () => 0x7fff_ffff });
  } finally {
    source.close();
  }
}
