/**
 * The browser's own memory (IndexedDB), partitioned by owner: `anonymous`, or the id of the account signed in here.
 * Two people on one phone never see each other's part. Every call may reject (private mode, full disk): callers say so
 * to the person and go on.
 */
import { type DBSchema, type IDBPDatabase, openDB } from 'idb';

export type Owner = string;
export const anonymous: Owner = 'anonymous';

/** Grows with each change of shape; `upgrade` below migrates what an older page wrote. */
export const localVersion = 1;

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

let opened: Promise<IDBPDatabase<LocalSchema>> | undefined;

export function localDatabase(): Promise<IDBPDatabase<LocalSchema>> {
  opened ??= openDB<LocalSchema>('declic', localVersion, {
    upgrade(db) {
      db.createObjectStore('settings');
      db.createObjectStore('notes', { keyPath: ['owner', 'key'] });
      db.createObjectStore('events', { keyPath: ['owner', 'id'] });
      db.createObjectStore('progress', { keyPath: ['owner', 'course'] });
    },
    terminated() {
      opened = undefined;
    },
  });
  return opened;
}

export async function readSetting<T>(key: string): Promise<T | undefined> {
  return (await (await localDatabase()).get('settings', key)) as T | undefined;
}

export async function writeSetting(key: string, value: unknown): Promise<void> {
  await (await localDatabase()).put('settings', value, key);
}

export async function currentOwner(): Promise<Owner> {
  return (await readSetting<Owner>('owner')) ?? anonymous;
}

/** A figure typed in a tool, or a tick; `key` names the tool or the step. */
export async function readNote<T>(key: string): Promise<T | undefined> {
  const row = await (await localDatabase()).get('notes', [await currentOwner(), key]);
  return row?.value as T | undefined;
}

export async function writeNote(key: string, value: unknown): Promise<void> {
  await (await localDatabase()).put('notes', { owner: await currentOwner(), key, value });
}
