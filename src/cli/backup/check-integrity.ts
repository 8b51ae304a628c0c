import SQLite from 'better-sqlite3';
import { CommandError } from '../command.ts';

/** Reads the whole database; also folds its side files into one, so that it can be moved as it is. */
export function checkIntegrity(file: string): void {
  const database = new SQLite(file, { fileMustExist: true });
  try {
    database.pragma('journal_mode = delete');
    const said = database.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new CommandError(`The database ${file} is damaged: ${String(said)}`);
  } finally {
    database.close();
  }
}
