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

export interface ListedCommune extends Commune {
  /** five digits each; some communes share one, large ones have several */
  postcodes: string[];
}

export interface CommuneList extends Communes {
  /** by INSEE code */
  all(): Promise<ReadonlyMap<string, ListedCommune>>;
}

/**
 * Reads the very files that the browser looks communes up in, made at build. All of them at the first question
 * (35,000 entries, a few hundredths of a second) and never before: most servers' first minutes ask nothing.
 */
export function openCommunes(directory: string): CommuneList {
  let loaded: Promise<ReadonlyMap<string, ListedCommune>> | undefined;
  const all = () =>
    (loaded ??= load(directory).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
  return { all, find: async (code) => (await all()).get(code) };
}

async function load(directory: string): Promise<ReadonlyMap<string, ListedCommune>> {
  const files = (await readdir(directory)).filter((file) => /^\d\d\.json$/.test(file));
  const communes = new Map<string, ListedCommune>();
  for (const file of files) {
    const shard = JSON.parse(await readFile(path.join(directory, file), 'utf8')) as CommuneShard;
    for (const [postcode, entries] of Object.entries(shard)) {
      for (const [code, name, region] of entries) {
        const known = communes.get(code);
        if (known) known.postcodes.push(postcode);
        else communes.set(code, { code, name, region, postcodes: [postcode] });
      }
    }
  }
  return communes;
}
