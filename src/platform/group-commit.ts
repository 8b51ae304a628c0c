import type SQLite from 'better-sqlite3';
import type { Kysely } from 'kysely';
import type { Tables } from '../../db/schema/tables.ts';
import type { Trx } from './database.ts';

interface Waiting {
  work: (trx: Trx) => Promise<unknown>;
  resolve: (value: unknown) => void;
  reject: (reason: unknown) => void;
}

/** At most this many use cases share a commit: bounds how long the first one waits. */
const largestGroup = 64;

/** Compiled once: they run for every use case. */
const commands = {
  // at once, not at the first write: another process writing in between would make every reader's write fail
  begin: 'begin immediate',
  savepoint: 'savepoint use_case',
  release: 'release use_case',
  undo: 'rollback to use_case',
  commit: 'commit',
} as const;

/**
 * One durable commit costs one flush to disk, however much it holds. Use cases that arrive while a commit is under way
 * wait for the next one and share it; each runs behind a savepoint. Nobody is answered before the commit returned.
 */
export class GroupCommit {
  readonly #db: Kysely<Tables>;
  readonly #raw: SQLite.Database;
  readonly #queue: Waiting[] = [];
  readonly #commands: Record<keyof typeof commands, SQLite.Statement>;
  #running: Promise<void> | undefined;

  constructor(db: Kysely<Tables>, raw: SQLite.Database) {
    this.#db = db;
    this.#raw = raw;
    this.#commands = {
      begin: raw.prepare(commands.begin),
      savepoint: raw.prepare(commands.savepoint),
      release: raw.prepare(commands.release),
      undo: raw.prepare(commands.undo),
      commit: raw.prepare(commands.commit),
    };
  }

  run<T>(work: (trx: Trx) => Promise<T>): Promise<T> {
    return new Promise<T>((resolve, reject) => {
      this.#queue.push({ work, resolve: resolve as (value: unknown) => void, reject });
      this.#running ??= this.#drain();
    });
  }

  async idle(): Promise<void> {
    while (this.#running) await this.#running;
  }

  async #drain(): Promise<void> {
    while (this.#queue.length > 0) {
      // let requests that arrived in the same turn of the event loop join, and everything else have its turn
      await new Promise(setImmediate);
      const group = this.#queue.splice(0, largestGroup);
      await this.#commit(group);
    }
    this.#running = undefined;
  }

  async #commit(group: Waiting[]): Promise<void> {
    const done: { waiting: Waiting; value: unknown }[] = [];
    const failed: { waiting: Waiting; reason: unknown }[] = [];
    try {
      await this.#db.connection().execute(async (connection) => {
        this.#commands.begin.run();
        for (const waiting of group) {
          this.#commands.savepoint.run();
          try {
            done.push({ waiting, value: await waiting.work(connection as never) });
            this.#commands.release.run();
          } catch (reason) {
            // a full disk may already have undone the whole transaction
            if (!this.#raw.inTransaction) throw reason;
            this.#commands.undo.run();
            this.#commands.release.run();
            failed.push({ waiting, reason });
          }
        }
        this.#commands.commit.run();
      });
    } catch (reason) {
      if (this.#raw.inTransaction) this.#raw.exec('rollback');
      for (const waiting of group) waiting.reject(reason);
      return;
    }
    for (const { waiting, value } of done) waiting.resolve(value);
    for (const { waiting, reason } of failed) waiting.reject(reason);
  }
}
