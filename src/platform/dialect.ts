import { setTimeout } from 'node:timers/promises';
import SQLite from 'better-sqlite3';
import {
  type Dialect,
  type Kysely,
  PostgresAdapter,
  PostgresDialect,
  sql,
  SqliteDialect,
  type Transaction,
} from 'kysely';
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

/** Makes the database itself refuse to change or remove rows of a table, whatever our code does. */
export async function appendOnly(db: Kysely<never>, table: string): Promise<void> {
  const name = sql.table(table);
  const said = sql.lit(`${table} is append-only`);
  if (engineOf(db) === 'sqlite') {
    for (const change of ['update', 'delete']) {
      const trigger = sql.id(`${table}_no_${change}`);
      await sql`create trigger ${trigger} before ${sql.raw(change)} on ${name} begin select raise(abort, ${said}); end`.execute(
        db,
      );
    }
    return;
  }
  const refuse = sql.id(`${table}_refuse`);
  await sql`create function ${refuse}() returns trigger language plpgsql as $$ begin raise exception ${said}; end $$`.execute(
    db,
  );
  await sql`create trigger ${sql.id(`${table}_append_only`)} before update or delete or truncate on ${name} execute function ${refuse}()`.execute(
    db,
  );
}

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
  raw.pragma('busy_timeout = 5000');
  if (!options.readonly) raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.pragma('foreign_keys = ON');
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

/**
 * Runs `work` in the one writing transaction SQLite allows. Kysely has no migration lock on this engine: this is it, and
 * it makes all migrations of a start one whole. Waiting is done between tries: another server may be us.
 */
export async function asOnlyWriter(raw: SQLite.Database, work: () => Promise<void>): Promise<void> {
  raw.pragma('busy_timeout = 0');
  try {
    for (const until = Date.now() + 60_000; !beginImmediate(raw, Date.now() > until);) await setTimeout(50);
    await work();
    raw.exec('commit');
  } finally {
    if (raw.inTransaction) raw.exec('rollback');
    raw.pragma('busy_timeout = 5000');
  }
}

function beginImmediate(raw: SQLite.Database, lastTry: boolean): boolean {
  try {
    raw.exec('begin immediate');
    return true;
  } catch (error) {
    if (lastTry || !(error instanceof SQLite.SqliteError) || !error.code.startsWith('SQLITE_BUSY'))
      throw error;
    return false;
  }
}

export function openPostgres(url: string): Dialect {
  const pool = new pg.Pool({ connectionString: url, max: 10 });
  // a connection that breaks while nobody uses it (PostgreSQL restarts) is replaced by the pool: unheard, this event
  // would end the process
  pool.on('error', () => undefined);
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new PostgresDialect({ pool });
}

/** A row refers to one that is not there (any more). */
export const isMissingReference = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  /^(SQLITE_CONSTRAINT_FOREIGNKEY|23503)$/.test(String(error.code));

/** Another row has this value of a unique column already. */
export const isDuplicate = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && /^(SQLITE_CONSTRAINT_UNIQUE|23505)$/.test(String(error.code));

/**
 * Keeps a name for the rest of the transaction: whoever else wants it waits. On SQLite the one writer has every name.
 * The hash of a name may be that of another: then two wait that need not.
 */
export async function lockName(
  db: Kysely<never> | Pick<Kysely<never>, 'getExecutor' | 'executeQuery'>,
  name: string,
): Promise<void> {
  if (engineOf(db) === 'sqlite') return;
  await sql`select pg_advisory_xact_lock(hashtextextended(${name}, 0))`.execute(db);
}

/** Several reads that see one and the same moment of the database. */
export const inSnapshot = <Tables, T>(
  db: Kysely<Tables>,
  work: (trx: Transaction<Tables>) => Promise<T>,
): Promise<T> => {
  const transaction = db.transaction();
  return (
    engineOf(db) === 'postgres' ? transaction.setIsolationLevel('repeatable read') : transaction
  ).execute(work);
};

/**
 * Fixes the moment a snapshot sees and names it for others, who begin at the same one with `joinMoment`. Until the last
 * of them has, on PostgreSQL this transaction stays open, and on SQLite nothing is committed by anyone.
 */
export async function shareMoment(trx: Pick<Kysely<never>, 'getExecutor' | 'executeQuery'>): Promise<string> {
  if (engineOf(trx) === 'sqlite') {
    await fixMoment(trx);
    return '';
  }
  const { rows } = await sql<{ name: string }>`select pg_export_snapshot() as name`.execute(trx);
  return rows[0]!.name;
}

/** To be called first in a snapshot. */
export async function joinMoment(
  trx: Pick<Kysely<never>, 'getExecutor' | 'executeQuery'>,
  name: string,
): Promise<void> {
  if (engineOf(trx) === 'sqlite') {
    // whoever joins reads most of the file: mapped, no page of it is copied (2 GB at most, the rest is read as ever)
    await sql`pragma mmap_size = 2147418112`.execute(trx);
    await fixMoment(trx);
  } else await sql`set transaction snapshot ${sql.lit(name)}`.execute(trx);
}

/** SQLite chooses the moment when something is read. */
const fixMoment = (trx: Pick<Kysely<never>, 'getExecutor' | 'executeQuery'>) =>
  sql`select 1 from sqlite_schema limit 1`.execute(trx);
