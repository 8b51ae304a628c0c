import { existsSync } from 'node:fs';
import { copyFile, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';

const keptDays = 30;
/** What browsers of before still ask for, and what a running server resolves again at each first visit of a page. */
const folders = ['client/_astro', 'server/chunks'];
const register = 'kept-assets.json';

/** file, from the build's root → when a build first came out without it (UTC ISO-8601) */
type Register = Record<string, string>;

/**
 * A page opened (or cached by the service worker) before this build still asks for the scripts and styles of its own, and
 * a server that goes on running for its own chunks: hashed files of earlier builds are carried along for 30 days after
 * the build that replaced them.
 */
export async function keepPreviousAssets(previous: string, next: string, now: Date): Promise<void> {
  const replaced = await readRegister(path.join(previous, register));
  const oldest = now.getTime() - keptDays * 24 * 3600 * 1000;
  const kept: Register = {};
  for (const folder of folders) {
    const current = new Set(await namesIn(path.join(next, folder)));
    await mkdir(path.join(next, folder), { recursive: true });
    for (const name of await namesIn(path.join(previous, folder))) {
      const file = `${folder}/${name}`;
      const since = replaced[file] ?? now.toISOString();
      if (current.has(name) || Date.parse(since) < oldest) continue;
      await carry(path.join(previous, file), path.join(next, file));
      kept[file] = since;
    }
  }
  await writeFile(path.join(next, register), JSON.stringify(kept, null, 1));
}

const namesIn = async (directory: string): Promise<string[]> =>
  existsSync(directory) ? readdir(directory) : [];

/** Files of earlier builds that are still there, from the build's root: `server/chunks/page_x.mjs`. */
export const carriedAlong = async (root: string): Promise<ReadonlySet<string>> =>
  new Set(Object.keys(await readRegister(path.join(root, register))));

const readRegister = async (file: string): Promise<Register> =>
  existsSync(file) ? (JSON.parse(await readFile(file, 'utf8')) as Register) : {};

/** A second name for the same file where the file system can, else a copy. */
async function carry(from: string, to: string): Promise<void> {
  try {
    await link(from, to);
  } catch {
    await copyFile(from, to);
  }
}
