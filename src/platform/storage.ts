import type { Readable } from 'node:stream';

export interface StoredObject {
  body: Readable;
  /** of the whole object, in bytes */
  size: number;
  type: string;
  /** changes when the object does; without quotes */
  tag: string;
}

/** Both included; without `end`, to the last byte. */
export interface StoredRange {
  start: number;
  end?: number;
}

export interface StoredKey {
  key: string;
  size: number;
}

/**
 * Where large files lie: a folder, or object storage. Keys are ours (`v/<random>/720.m3u8`), never typed by anyone. What
 * was put is there for every server as soon as `put` returned.
 */
export interface Storage {
  /** `content`: the path of a file, which stays where it is, or the bytes themselves */
  put(key: string, content: string | Buffer, contentType: string): Promise<void>;
  /** Puts a file and takes it away from where it was; when it stops half-way, the file is in one of the two places. */
  take(key: string, file: string, contentType: string): Promise<void>;
  /** Null when there is no such object. The caller reads the body to its end or destroys it. */
  open(key: string, range?: StoredRange): Promise<StoredObject | null>;
  /** Writes the object into a file of this machine; false when there is no such object. */
  fetch(key: string, file: string): Promise<boolean>;
  /** Size and type without the content; null when there is no such object. */
  find(key: string): Promise<Omit<StoredObject, 'body'> | null>;
  /** Everything under a prefix; nothing happens when there is nothing. */
  removeAll(prefix: string): Promise<void>;
  list(prefix: string): Promise<StoredKey[]>;
}

/** What this code writes, and nothing a path could be made to do: `a/b-1/c.m3u8`. @throws RangeError */
export function checkedKey(key: string): string {
  if (!/^[a-z0-9][a-z0-9._-]*(\/[a-z0-9][a-z0-9._-]*)*$/i.test(key))
    throw new RangeError('not a storage key');
  return key;
}
