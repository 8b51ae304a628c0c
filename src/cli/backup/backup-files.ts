import type { Config } from '../../platform/config.ts';
import { reachKeyFile } from '../../platform/reach-key.ts';
import { CommandError } from '../command.ts';

/** Name of the database in a data directory and in a backup. */
export const databaseName = 'declic.sqlite';
/** Says that a directory is a backup, and a complete one: written last. */
export const noteName = 'backup.json';

export interface BackupNote {
  version: 1;
  /** UTC ISO-8601 */
  madeAt: string;
}

/**
 * What is neither copied nor restored: the database's own side files, messages of a machine without mail server, and the
 * key of the marks, which must not lie beside them.
 */
export const leftOut = (name: string): boolean =>
  name.startsWith(databaseName) || name === 'mail' || name === noteName || name === reachKeyFile;

export function requireSqlite({ databaseUrl, dataDir }: Pick<Config, 'databaseUrl' | 'dataDir'>): void {
  if (/^postgres/.test(databaseUrl)) {
    throw new CommandError(
      `The data is in PostgreSQL (DATABASE_URL): use pg_dump and pg_restore for it, and copy ${dataDir} for the files.`,
    );
  }
}
