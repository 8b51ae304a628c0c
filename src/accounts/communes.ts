import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import type { CommuneShard } from './commune-lookup.ts';
import type { RegionCode } from './regions.ts';

export interface Commune {
  /** INSEE code, such as 35238 or 2A004 */
  code: string;
  name: string;
  region: RegionCode;
}

/** What the server knows of communes. */
export interface Communes {
  find(code: string): Promise<Commune | undefined>;
}

/**
 * Reads the very files that the browser looks communes up in, made at build. All of them at the first question
 * (35,000 entries, a few hundredths of a second) and never before: most servers' first minutes ask nothing.
 */
export function openCommunes(directory: string): Communes {
  let loaded: Promise<ReadonlyMap<string, Commune>> | undefined;
  return {
    find: async (code) => {
      loaded ??= load(directory).catch((error: unknown) => {
        loaded = undefined;
        throw error;
      });
      return (await loaded).get(code);
    },
  };
}

async function load(directory: string): Promise<ReadonlyMap<string, Commune>> {
  const files = (await readdir(directory)).filter((file) => /^\d\d\.json$/.test(file));
  const communes = new Map<string, Commune>();
  for (const file of files) {
    const shard = JSON.parse(await readFile(path.join(directory, file), 'utf8')) as CommuneShard;
    for (const [code, name, region] of Object.values(shard).flat())
      communes.set(code, { code, name, region });
  }
  return communes;
}
