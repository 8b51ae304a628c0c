import SQLite from 'better-sqlite3';
import { type Dialect, type Kysely, PostgresAdapter, PostgresDialect, sql, SqliteDialect } from 'kysely';
import pg from 'pg';

/** The only file where the two engines differ. */
export type Engine = 'sqlite' | 'postgres';

/** Binary columns have another name on each engine. */
export const binaryType = (engine: Engine) => (engine === 'sqlite' ? 'blob' : 'bytea');

/** Which engine a connection or a transaction speaks to. */
export const engineOf = (db: Pick<Kysely<never>, 'getExecutor'>): Engine =>
  db.getExecutor().adapter instanceof PostgresAdapter ? 'postgres' : 'sqlite';

/** Ends a `create table` whose rows are found by their whole primary key: SQLite then keeps the key once, not twice. */
export const keyedTable = (engine: Engine) => (engine === 'sqlite' ? sql`without rowid` : sql``);

export interface SqliteConnection {
  dialect: Dialect;
  raw: SQLite.Database;
}

/**
 * Opens a SQLite file. `synchronous=FULL` with WAL: a commit that returned survives a power cut.
 * Statements are kept compiled: the same few dozen texts run all day.
 */
export function openSqlite(file: string, options: { readonly: boolean }): SqliteConnection {
  const raw = new SQLite(file, { readonly: options.readonly });
  if (!options.readonly) raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
  raw.pragma('busy_timeout = 5000');
  const statements = new Map<string, SQLite.Statement>();
  const prepare = (text: string): SQLite.Statement => {
    const known = statements.get(text);
    if (known) return known;
    const statement = raw.prepare(text);
    if (statements.size < 500) statements.set(text, statement);
    return statement;
  };
  const dialect = new SqliteDialect({ database: { close: () => void raw.close(), prepare } });
  return { dialect, raw };
}

export const openPostgres = (url: string): Dialect =>
  new PostgresDialect({ pool: new pg.Pool({ connectionString: url, max: 10 }) });
