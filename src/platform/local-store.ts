/**
 * The browser's own memory (IndexedDB), partitioned by owner: `anonymous`, or the id of the account signed in here.
 * Two people on one phone never see each other's part. Every call may reject (private mode, full disk): callers say so
 * to the person and go on.
 */
import { type DBSchema, type IDBPDatabase, type IDBPTransaction, type StoreNames, openDB } from 'idb';

export type Owner = string;
export const anonymous: Owner = 'anonymous';

export interface LocalSchema extends DBSchema {
  /** what this device chose, whoever uses it: current owner, region, notices already read */
  settings: { key: string; value: unknown };
  /** a person's own figures and ticks: never sent */
  notes: { key: [Owner, string]; value: { owner: Owner; key: string; value: unknown } };
  /** learning events not yet acknowledged by the server, see learning/log.ts */
  events: {
    key: [Owner, string];
    value: { owner: Owner; id: string; revision: number; refused: string | null; event: unknown };
  };
  /** last state of each course the server acknowledged */
  progress: {
    key: [Owner, string];
    value: { owner: Owner; course: string; progress: unknown; standing: unknown };
  };
}

type Migration = (
  db: IDBPDatabase<LocalSchema>,
  transaction: IDBPTransaction<LocalSchema, StoreNames<LocalSchema>[], 'versionchange'>,
) => void | Promise<void>;

/**
 * How an older phone's memory becomes today's: one entry a version, in order, never edited once released. A change in
 * the shape of an event rewrites the events that wait, so that what is sent is always of the current wire version.
 */
const migrations: readonly Migration[] = [
  (db) => {
    db.createObjectStore('settings');
    db.createObjectStore('notes', { keyPath: ['owner', 'key'] });
    db.createObjectStore('events', { keyPath: ['owner', 'id'] });
    db.createObjectStore('progress', { keyPath: ['owner', 'course'] });
  },
];

export async function openLocal(
  name: string,
  steps: readonly Migration[],
): Promise<IDBPDatabase<LocalSchema>> {
  const db = await openDB<LocalSchema>(name, steps.length, {
    upgrade(db, from, _to, transaction) {
      const migrateAll = async () => {
        for (const migrate of steps.slice(from)) await migrate(db, transaction);
      };
      // All of it or nothing: a migration that fails leaves the memory as the older page knew it.
      migrateAll().catch(() => {
        transaction.abort();
      });
      // the opening itself rejects then
      transaction.done.catch(() => undefined);
    },
    // A newer page waits to migrate: let it. This page then writes nothing more, and says so.
    blocking: () => {
      db.close();
    },
    terminated: () => {
      opened = undefined;
    },
  });
  return db;
}

let opened: Promise<IDBPDatabase<LocalSchema>> | undefined;

export function localDatabase(): Promise<IDBPDatabase<LocalSchema>> {
  if (opened) return opened;
  const opening = openLocal('declic', migrations);
  opened = opening;
  opening.catch(() => {
    opened = undefined;
  });
  return opening;
}

/** Everything one owner has in a store keyed by [owner, …]. */
export const partOf = (owner: Owner): IDBKeyRange => IDBKeyRange.bound([owner], [owner, []]);

export async function readSetting<T>(key: string): Promise<T | undefined> {
  return (await (await localDatabase()).get('settings', key)) as T | undefined;
}

export async function writeSetting(key: string, value: unknown): Promise<void> {
  await (await localDatabase()).put('settings', value, key);
}

let owner: Promise<Owner> | undefined;

/** Fixed for the life of a page: what a page shows and what it writes belong to the same person. */
export function currentOwner(): Promise<Owner> {
  if (owner) return owner;
  const reading = readSetting<Owner>('owner').then((value) => value ?? anonymous);
  owner = reading;
  reading.catch(() => {
    owner = undefined;
  });
  return reading;
}

/** Whose part this device shows from now on; see learning/owner.ts, the only caller. */
export async function switchOwner(next: Owner): Promise<void> {
  await writeSetting('owner', next);
  owner = Promise.resolve(next);
}

/** A figure typed in a tool, or a tick; `key` names the tool or the step. */
export async function readNote<T>(key: string): Promise<T | undefined> {
  const row = await (await localDatabase()).get('notes', [await currentOwner(), key]);
  return row?.value as T | undefined;
}

export async function writeNote(key: string, value: unknown): Promise<void> {
  await (await localDatabase()).put('notes', { owner: await currentOwner(), key, value });
}
