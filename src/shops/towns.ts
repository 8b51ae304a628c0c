import { readFile } from 'node:fs/promises';
import type { CommuneList, ListedCommune } from '../accounts/communes.ts';
import { departementOf } from './departement.ts';
import { fold, slugOf } from './fold.ts';
import { editDistance } from './search-words.ts';

export interface Town extends ListedCommune {
  departement: string;
  /** in the address of its page; the code at its end makes it the only one */
  slug: string;
  /** degrees; null for the few that the source of 2018 does not know */
  centre: { latitude: number; longitude: number } | null;
}

/** What someone typed under « Où ? », read as places. */
export type PlaceSearch =
  | { kind: 'nothing' }
  /** one town, or the towns of one postcode or one name */
  | { kind: 'found'; towns: Town[] }
  /** nothing is called so: what looks like it */
  | { kind: 'unknown'; alike: Town[] };

export interface Towns {
  find(code: string): Promise<Town | undefined>;
  search(typed: string): Promise<PlaceSearch>;
  /** those with a centre, nearest first, itself left out */
  near(town: Town, codes: readonly string[], limit: number): Promise<Town[]>;
}

/** `centresFile`: map/commune-centres.txt. Read at the first question, then kept: some ten megabytes. */
export function openTowns(communes: CommuneList, centresFile: string): Towns {
  let loaded: Promise<Index> | undefined;
  const index = () =>
    (loaded ??= load(communes, centresFile).catch((error: unknown) => {
      loaded = undefined;
      throw error;
    }));
  return {
    find: async (code) => (await index()).byCode.get(code),
    search: async (typed) => searchIn(await index(), typed),
    near: async (town, codes, limit) => {
      const { byCode } = await index();
      return codes
        .flatMap((code) => {
          const other = byCode.get(code);
          return other && other.code !== town.code && other.centre ? [other] : [];
        })
        .map((other) => ({ other, distance: distanceBetween(town, other) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, limit)
        .map(({ other }) => other);
    },
  };
}

interface Index {
  byCode: ReadonlyMap<string, Town>;
  byPostcode: ReadonlyMap<string, Town[]>;
  byName: ReadonlyMap<string, Town[]>;
}

async function load(communes: CommuneList, centresFile: string): Promise<Index> {
  const centres = await readCentres(centresFile);
  const byCode = new Map<string, Town>();
  const byPostcode = new Map<string, Town[]>();
  const byName = new Map<string, Town[]>();
  for (const commune of (await communes.all()).values()) {
    const { code, name } = commune;
    const town: Town = {
      ...commune,
      departement: departementOf(code),
      slug: `${slugOf(name)}-${code.toLowerCase()}`,
      centre: centres.get(code) ?? null,
    };
    byCode.set(code, town);
    for (const postcode of town.postcodes) append(byPostcode, postcode, town);
    append(byName, placeKey(name), town);
  }
  return { byCode, byPostcode, byName };
}

function append(map: Map<string, Town[]>, key: string, town: Town): void {
  const known = map.get(key);
  if (known) known.push(town);
  else map.set(key, [town]);
}

async function readCentres(file: string): Promise<Map<string, NonNullable<Town['centre']>>> {
  const centres = new Map<string, NonNullable<Town['centre']>>();
  for (const line of (await readFile(file, 'utf8')).trim().split('\n')) {
    const [departement = '', ...communes] = line.split(';');
    for (const commune of communes) {
      const [rest = '', latitude, longitude] = commune.split(' ');
      centres.set(departement + rest, {
        latitude: Number(latitude) / 1000,
        longitude: Number(longitude) / 1000,
      });
    }
  }
  return centres;
}

/** « St-Malo », « Saint Malo » and « saint-malo » are one place; so are « Le Mans » and « Mans ». */
const placeKey = (name: string): string =>
  fold(name)
    .replace(/\bste\b/g, 'sainte')
    .replace(/\bst\b/g, 'saint')
    .replace(/\bs\b/g, 'sur')
    .replace(/^(le|la|les|l) /, '');

/** Without the district: « Paris 11 », « Lyon 3e arrondissement ». */
const withoutDistrict = (key: string): string => key.replace(/ \d{1,2}(e|er|eme)?( arrondissement)?$/, '');
const mostAlike = 8;

function searchIn({ byPostcode, byName }: Index, typed: string): PlaceSearch {
  const text = typed.slice(0, 100);
  const postcode = /(?<!\d)\d{5}(?!\d)/.exec(text.replace(/(\d)\s(?=\d)/g, '$1'))?.[0];
  const key = withoutDistrict(placeKey(text.replace(/\d{5}/, '')));
  if (postcode) {
    const towns = byPostcode.get(postcode) ?? [];
    // « 35000 Rennes »: the name chooses among the towns of the postcode
    const named = towns.filter(({ name }) => placeKey(name) === key);
    if (towns.length > 0) return { kind: 'found', towns: named.length > 0 ? named : towns };
    if (key === '') return { kind: 'unknown', alike: [] };
  }
  if (key === '') return { kind: 'nothing' };
  const exact = byName.get(key);
  if (exact) return { kind: 'found', towns: exact };
  return { kind: 'unknown', alike: namesAlike(byName, key) };
}

function namesAlike(byName: ReadonlyMap<string, Town[]>, key: string): Town[] {
  const allowed = key.length < 5 ? 1 : 2;
  const found: { towns: Town[]; distance: number }[] = [];
  for (const [name, towns] of byName) {
    if (name.startsWith(key)) found.push({ towns, distance: 0.5 + (name.length - key.length) / 100 });
    else if (Math.abs(name.length - key.length) <= allowed) {
      const distance = editDistance(name, key);
      if (distance <= allowed) found.push({ towns, distance });
    }
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .flatMap(({ towns }) => towns)
    .slice(0, mostAlike);
}

/** In degrees of latitude; a flat map is near enough within a département. */
function distanceBetween({ centre: a }: Town, { centre: b }: Town): number {
  if (!a || !b) return Number.POSITIVE_INFINITY;
  const narrower = Math.cos((a.latitude * Math.PI) / 180);
  return Math.hypot(a.latitude - b.latitude, (a.longitude - b.longitude) * narrower);
}

/** The commune code at the end of a town's address, or null. */
export const codeInSlug = (slug: string): string | null =>
  /(?:^|-)(\d[\dab]\d{3})$/i.exec(slug)?.[1]?.toUpperCase() ?? null;
