import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import type { Config } from '../../platform/config.ts';
import { reachKeyFile } from '../../platform/reach-key.ts';
import { CommandError } from '../command.ts';
import { databaseName, leftOut, noteName, requireSqlite } from './backup-files.ts';
import { checkIntegrity } from './check-integrity.ts';

/**
 * Puts a backup in place of the data directory. Existing data is replaced only with `force`, and even then kept beside,
 * in `before-restore-<time>`; never under a server that runs. Returns where the former data went.
 */
export async function restoreBackup(
  config: Pick<Config, 'dataDir' | 'databaseUrl'>,
  source: string,
  options: { force: boolean; now: Date },
): Promise<string | undefined> {
  requireSqlite(config);
  if (!existsSync(path.join(source, noteName))) {
    throw new CommandError(`${source} is not a complete backup (it has no ${noteName}).`);
  }
  await mkdir(config.dataDir, { recursive: true });
  if ((await presentIn(config.dataDir)).length > 0 && !options.force) {
    throw new CommandError(
      `${config.dataDir} (DATA_DIR) is not empty: add --force to replace what is there.`,
    );
  }
  if (existsSync(config.databaseUrl)) refuseWhileServing(config.databaseUrl);
  const incoming = path.join(config.dataDir, 'restoring');
  // an earlier restore may have stopped half-way
  await rm(incoming, { recursive: true, force: true });
  await mkdir(incoming);
  await cp(path.join(source, databaseName), path.join(incoming, databaseName));
  checkIntegrity(path.join(incoming, databaseName));
  for (const name of await readdir(source)) {
    if (!leftOut(name)) await cp(path.join(source, name), path.join(incoming, name), { recursive: true });
  }
  const present = await presentIn(config.dataDir);
  const former = present.length > 0 ? await moveAside(config.dataDir, present, options.now) : undefined;
  for (const name of await readdir(incoming)) {
    await rename(path.join(incoming, name), path.join(config.dataDir, name));
  }
  await rm(incoming, { recursive: true });
  return former;
}

/** What a data directory holds, besides what restores made and the key that stays whatever is restored. */
const presentIn = async (dataDir: string): Promise<string[]> =>
  (await readdir(dataDir)).filter(
    (name) => !name.startsWith('before-restore-') && name !== 'restoring' && name !== reachKeyFile,
  );

/** Only a database nobody else has open can leave the WAL mode. */
function refuseWhileServing(file: string): void {
  const database = new SQLite(file);
  try {
    database.pragma('busy_timeout = 0');
    database.pragma('journal_mode = delete');
  } catch {
    throw new CommandError(`A server uses ${file}: stop it first, then restore.`);
  } finally {
    database.close();
  }
}

async function moveAside(dataDir: string, names: readonly string[], now: Date): Promise<string> {
  const former = path.join(dataDir, `before-restore-${now.toISOString().replaceAll(':', '-')}`);
  await mkdir(former);
  for (const name of names) await rename(path.join(dataDir, name), path.join(former, name));
  return former;
}
