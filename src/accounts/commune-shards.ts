import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CommuneEntry, CommuneShard } from './commune-lookup.ts';
import { otherOverseas, regionOf } from './regions.ts';

/** The fields we read of the official list (INSEE, code officiel géographique 2026, Licence Ouverte). */
interface OfficialCommune {
  code: string;
  nom: string;
  region?: string;
  type: string;
  codesPostaux?: string[];
}

/** At build only: the package is no part of what runs. By first two digits of the postcode, then by postcode. */
export function communeShards(): ReadonlyMap<string, CommuneShard> {
  const shards = new Map<string, Record<string, CommuneEntry[]>>();
  for (const commune of officialCommunes()) {
    if (commune.type !== 'commune-actuelle') continue;
    const region = regionOf(commune.region)?.code ?? otherOverseas;
    for (const postcode of commune.codesPostaux ?? []) {
      const prefix = postcode.slice(0, 2);
      const shard = shards.get(prefix) ?? {};
      shards.set(prefix, shard);
      (shard[postcode] ??= []).push([commune.code, commune.nom.replaceAll("'", '’'), region]);
    }
  }
  for (const shard of shards.values()) {
    for (const entries of Object.values(shard)) entries.sort((a, b) => a[1].localeCompare(b[1], 'fr'));
  }
  return shards;
}

function officialCommunes(): OfficialCommune[] {
  const file = createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json');
  return JSON.parse(readFileSync(file, 'utf8')) as OfficialCommune[];
}
