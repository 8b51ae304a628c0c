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

/**
 * One durable commit costs one flush to disk, however much it holds. Use cases that arrive while a commit is under way
 * wait for the next one and share it; each runs behind a savepoint. Nobody is answered before the commit returned.
 */
export class GroupCommit {
  readonly #db: Kysely<Tables>;
  readonly #raw: SQLite.Database;
  readonly #queue: Waiting[] = [];
  #running: Promise<void> | undefined;

  constructor(db: Kysely<Tables>, raw: SQLite.Database) {
    this.#db = db;
    this.#raw = raw;
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
    // let requests that arrived in the same turn of the event loop join
    await new Promise(setImmediate);
    while (this.#queue.length > 0) {
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
        // at once, not at the first write: another process writing in between would make every reader's write fail
        this.#raw.exec('begin immediate');
        const trx = connection as Trx;
        for (const waiting of group) {
          this.#raw.exec('savepoint use_case');
          try {
            done.push({ waiting, value: await waiting.work(trx) });
            this.#raw.exec('release use_case');
          } catch (reason) {
            // a full disk may already have undone the whole transaction
            if (!this.#raw.inTransaction) throw reason;
            this.#raw.exec('rollback to use_case; release use_case');
            failed.push({ waiting, reason });
          }
        }
        this.#raw.exec('commit');
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
