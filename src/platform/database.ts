import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { Kysely, type Transaction } from 'kysely';
import { Migrator } from 'kysely/migration';
import { migrations } from '../../db/migrations/all.ts';
import type { Tables } from '../../db/schema/tables.ts';
import { asOnlyWriter, type Engine, openPostgres, openSqlite } from './dialect.ts';
import { GroupCommit } from './group-commit.ts';

/** What stores receive: the reading connection or a transaction. */
export type Db = Kysely<Tables>;
export type Trx = Transaction<Tables>;

export interface Database {
  engine: Engine;
  /** for reads outside a transaction */
  read: Db;
  /**
   * Runs one use case in one transaction and resolves once it is durable. On SQLite, use cases that arrive together
   * share one commit, each behind its own savepoint: a use case that throws undoes only itself.
   */
  transact<T>(work: (trx: Trx) => Promise<T>): Promise<T>;
  migrate(): Promise<void>;
  close(): Promise<void>;
}

/** `url` is `postgres://…` or a path of a SQLite file. Nothing is opened when this module is imported. */
export function openDatabase(url: string): Database {
  return /^postgres(ql)?:\/\//.test(url) ? onPostgres(url) : onSqlite(url);
}

function onPostgres(url: string): Database {
  const db = new Kysely<Tables>({ dialect: openPostgres(url) });
  return {
    engine: 'postgres',
    read: db,
    transact: (work) => db.transaction().execute(work),
    migrate: () => migrate(db),
    close: () => db.destroy(),
  };
}

function onSqlite(file: string): Database {
  mkdirSync(path.dirname(file), { recursive: true });
  const writer = openSqlite(file, { readonly: false });
  const writing = new Kysely<Tables>({ dialect: writer.dialect });
  const reader = openSqlite(file, { readonly: true });
  const reading = new Kysely<Tables>({ dialect: reader.dialect });
  const group = new GroupCommit(writing, writer.raw);
  return {
    engine: 'sqlite',
    read: reading,
    transact: (work) => group.run(work),
    migrate: () => asOnlyWriter(writer.raw, () => migrate(writing)),
    close: async () => {
      await group.idle();
      await reading.destroy();
      await writing.destroy();
      // Kysely closes only what it used: an open reader would keep the WAL file behind
      reader.raw.close();
      writer.raw.close();
    },
  };
}

/** Forward only, under Kysely's lock on PostgreSQL and ours on SQLite. A database that knows migrations this code does not know is refused. */
async function migrate(db: Kysely<Tables>): Promise<void> {
  const migrator = new Migrator({ db, provider: { getMigrations: async () => migrations } });
  const known = new Set(Object.keys(migrations));
  const executed = await executedMigrations(db);
  const unknown = executed.filter((name) => !known.has(name));
  if (unknown.length > 0) {
    throw new Error(
      `The database is newer than this code (it has ${unknown.join(', ')}). Install the version that wrote it.`,
    );
  }
  const { error } = await migrator.migrateToLatest();
  if (error) throw error as Error;
}

async function executedMigrations(db: Kysely<Tables>): Promise<string[]> {
  const tables = await db.introspection.getTables({ withInternalKyselyTables: true });
  if (!tables.some((table) => table.name === 'kysely_migration')) return [];
  const rows = await (db as unknown as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .execute();
  return rows.map((row) => row.name);
}
