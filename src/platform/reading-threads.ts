import { on } from 'node:events';
import { parentPort, Worker, workerData } from 'node:worker_threads';
import { type Database, openDatabase, type Trx } from './database.ts';
import { inSnapshot, joinMoment, shareMoment } from './dialect.ts';

/** Counts parts of something, one after the other, and says at the end what they make together. */
export interface PartCounter<Part, Answer> {
  count(part: Part): Promise<void>;
  answer(): Answer;
}

/** Has all parts counted at one moment of the database, reads something else meanwhile, and finishes at that same moment. */
export type InParts<Part, Answer> = <Read, T>(
  parts: (db: Trx) => AsyncGenerator<Part>,
  meanwhile: (db: Trx) => Promise<Read>,
  finish: (db: Trx, answers: Answer[], read: Read) => Promise<T>,
) => Promise<T>;

export const inThisThread =
  <Part, Answer>(
    { read }: Pick<Database, 'read'>,
    open: (db: Trx) => PartCounter<Part, Answer>,
  ): InParts<Part, Answer> =>
  (parts, meanwhile, finish) =>
    inSnapshot(read, async (db) => {
      const counter = open(db);
      for await (const part of parts(db)) await counter.count(part);
      return finish(db, [counter.answer()], await meanwhile(db));
    });

interface ThreadData {
  url: string;
  settings: unknown;
}

type Message<Part> = { moment: string } | { part: Part } | 'answer';

/**
 * Shares the parts among threads, each with a connection of its own: whoever is free takes the next one. `module` calls
 * `serveParts` with a function that takes `settings`. `database` is at `url` and used by nobody else meanwhile, since on
 * SQLite its reading connection is taken; its writing one is held only for the moment in which all threads begin.
 */
export const inThreads =
  <Part, Answer>(
    database: Database,
    url: string,
    { module, settings, count }: { module: URL; settings: unknown; count: number },
  ): InParts<Part, Answer> =>
  (parts, meanwhile, finish) =>
    inSnapshot(database.read, async (db) => {
      const threads = Array.from({ length: count }, () => new Thread<Part>(module, { url, settings }));
      const all = <T>(work: (thread: Thread<Part>) => Promise<T>) => Promise.all(threads.map(work));
      try {
        await all((thread) => thread.heard());
        await database.transact(async () => {
          const moment = await shareMoment(db);
          await all((thread) => thread.ask({ moment }));
        });
        const left = parts(db);
        const counting = all(async (thread) => {
          for (let next = await left.next(); !next.done; next = await left.next()) {
            await thread.ask({ part: next.value });
          }
          return (await thread.ask('answer')) as Answer;
        });
        const [answers, read] = await Promise.all([counting, meanwhile(db)]);
        return await finish(db, answers, read);
      } finally {
        await all((thread) => thread.end());
      }
    });

/** One question at a time. */
class Thread<Part> {
  readonly #worker: Worker;
  #answer = Promise.withResolvers<unknown>();
  #failure: Error | undefined;

  constructor(module: URL, data: ThreadData) {
    const fail = (error: Error) => {
      this.#failure ??= error;
      this.#answer.reject(this.#failure);
    };
    this.#worker = new Worker(module, { workerData: data });
    this.#worker.on('message', (answer: unknown) => this.#answer.resolve(answer));
    this.#worker.on('error', fail);
    this.#worker.on('exit', () => fail(new Error('A reading thread ended early.')));
    // it may fail while nobody waits: whoever asks next is told
    this.#answer.promise.catch(() => undefined);
  }

  /** What it says next, or said first of all. */
  heard(): Promise<unknown> {
    return this.#answer.promise;
  }

  async ask(message: Message<Part>): Promise<unknown> {
    if (this.#failure) throw this.#failure;
    this.#answer = Promise.withResolvers();
    this.#worker.postMessage(message);
    return this.heard();
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}

/** The whole of a thread's module: opens the database, joins the moment, counts what it is given, answers and ends. */
export async function serveParts<Part, Answer>(
  open: (settings: never) => (db: Trx) => PartCounter<Part, Answer>,
): Promise<void> {
  const port = parentPort!;
  const { url, settings } = workerData as ThreadData;
  const messages = on(port, 'message');
  const next = async () => ((await messages.next()).value as [unknown])[0];
  const openCounter = open(settings as never);
  const database = openDatabase(url);
  port.postMessage('ready');
  const { moment } = (await next()) as { moment: string };
  await inSnapshot(database.read, async (db) => {
    await joinMoment(db, moment);
    const counter = openCounter(db);
    port.postMessage('begun');
    for (let message = await next(); message !== 'answer'; message = await next()) {
      await counter.count((message as { part: Part }).part);
      port.postMessage('counted');
    }
    port.postMessage(counter.answer());
  });
  await database.close();
  port.close();
}
