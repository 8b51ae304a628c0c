import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { copyFile, link, mkdir, open, readdir, rename, rm, stat, unlink, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentType } from './content-type.ts';
import { newId } from './ids.ts';
import { checkedKey, type Storage, type StoredKey } from './storage.ts';

/** A folder of this machine, or one that several machines mount. An object appears under its key whole or not at all. */
export class LocalStorage implements Storage {
  readonly #root: string;

  constructor(root: string) {
    this.#root = root;
  }

  async put(key: string, content: string | Buffer): Promise<void> {
    await this.#appear(key, (part) =>
      typeof content === 'string' ? copyFile(content, part) : writeFile(part, content),
    );
  }

  async take(key: string, file: string): Promise<void> {
    const target = this.#file(key);
    await mkdir(path.dirname(target), { recursive: true });
    try {
      await flush(file);
      await rename(file, target);
    } catch (error) {
      // another disk
      if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
      await this.put(key, file);
      await unlink(file);
    }
  }

  async open(key: string, range?: { start: number; end?: number }) {
    const found = await this.find(key);
    if (!found) return null;
    return { ...found, body: createReadStream(this.#file(key), range) };
  }

  /** A second name for the same bytes where the disk allows: nothing is copied. Nobody may write into it. */
  async fetch(key: string, file: string): Promise<boolean> {
    const own = this.#file(key);
    if (!(await this.find(key))) return false;
    await link(own, file).catch(() => copyFile(own, file));
    return true;
  }

  async find(key: string) {
    const found = await stat(this.#file(key)).catch(nothing);
    if (!found?.isFile()) return null;
    const tag = createHash('sha256')
      .update(`${key} ${found.size} ${found.mtimeMs}`)
      .digest('base64url')
      .slice(0, 22);
    return { size: found.size, type: contentType(key), tag };
  }

  async removeAll(prefix: string): Promise<void> {
    await rm(this.#file(prefix.replace(/\/$/, '')), { recursive: true, force: true });
  }

  async list(prefix: string): Promise<StoredKey[]> {
    const base = prefix.replace(/\/$/, '');
    const found = await stat(this.#file(base)).catch(nothing);
    if (!found) return [];
    if (found.isFile()) return [{ key: base, size: found.size }];
    const names = await readdir(this.#file(base), { recursive: true, withFileTypes: true });
    const files = names.filter((entry) => entry.isFile() && !entry.name.endsWith('.part'));
    return Promise.all(
      files.map(async (entry) => {
        const file = path.join(entry.parentPath, entry.name);
        const key = path.relative(this.#root, file).split(path.sep).join('/');
        return { key, size: (await stat(file)).size };
      }),
    );
  }

  async #appear(key: string, write: (part: string) => Promise<void>): Promise<void> {
    const target = this.#file(key);
    await mkdir(path.dirname(target), { recursive: true });
    const part = `${target}.${newId()}.part`;
    try {
      await write(part);
      await flush(part);
      await rename(part, target);
    } catch (error) {
      await rm(part, { force: true });
      throw error;
    }
  }

  #file(key: string): string {
    return path.join(this.#root, checkedKey(key));
  }
}

const nothing = (): undefined => undefined;

/** What a row will say is there must be there after a power cut. */
async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}
