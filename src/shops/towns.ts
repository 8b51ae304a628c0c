import { readFile } from 'node:fs/promises';
import { setImmediate } from 'node:timers/promises';
import type { CommuneList, ListedCommune } from '../accounts/communes.ts';
import { departementOf } from './departement.ts';
import { fold, slugOf } from './fold.ts';
import { editDistance, soundOf } from './search-words.ts';

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

/**
 * `centresFile`: map/commune-centres.txt. Read at the first question, then kept: some ten megabytes. Names are indexed at
 * the first search, a part at a time, so that nobody waits for somebody else's.
 */
export function openTowns(communes: CommuneList, centresFile: string): Towns {
  const index = once(() => load(communes, centresFile));
  const names = once(async () => indexNames(await index()));
  const find = async (code: string) => (await index()).find(code);
  return {
    find,
    search: async (typed) => {
      const asked = readPlace(typed);
      return asked === null ? { kind: 'nothing' } : searchIn(await index(), await names(), asked);
    },
    near: async (town, codes, limit) => {
      const known = await index();
      return codes
        .flatMap((code) => {
          const other = known.find(code);
          return other && other.code !== town.code && other.centre ? [other] : [];
        })
        .map((other) => ({ other, distance: distanceBetween(town, other) }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, limit)
        .map(({ other }) => other);
    },
  };
}

/** Made at the first question, by one of those who ask at once; a failure is forgotten. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | undefined;
  return () =>
    (made ??= make().catch((error: unknown) => {
      made = undefined;
      throw error;
    }));
}

interface Index {
  find: (code: string) => Town | undefined;
  all: ReadonlyMap<string, ListedCommune>;
}

interface Names {
  byPostcode: ReadonlyMap<string, string[]>;
  byName: ReadonlyMap<string, string[]>;
}

async function load(communes: CommuneList, centresFile: string): Promise<Index> {
  const [all, centres] = [await communes.all(), await readCentres(centresFile)];
  // made when it is asked for: a town is a few objects and a folded name, and there are 35,000 of them
  const towns = new Map<string, Town>();
  const find = (code: string): Town | undefined => {
    const commune = all.get(code);
    if (!commune) return undefined;
    const known = towns.get(code);
    if (known) return known;
    const town: Town = {
      ...commune,
      departement: departementOf(code),
      slug: `${slugOf(commune.name)}-${code.toLowerCase()}`,
      centre: centres.get(code) ?? null,
    };
    towns.set(code, town);
    return town;
  };
  return { find, all };
}

/** So many names are folded before others get their turn: about a hundredth of a second. */
const namesATurn = 2000;

async function indexNames({ all }: Index): Promise<Names> {
  const byPostcode = new Map<string, string[]>();
  const byName = new Map<string, string[]>();
  let count = 0;
  for (const { code, name, postcodes } of all.values()) {
    for (const postcode of postcodes) append(byPostcode, postcode, code);
    append(byName, placeKey(name), code);
    if ((count += 1) % namesATurn === 0) await setImmediate();
  }
  return { byPostcode, byName };
}

function append(map: Map<string, string[]>, key: string, code: string): void {
  const known = map.get(key);
  if (known) known.push(code);
  else map.set(key, [code]);
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

/** What was typed, as names are compared; null: nothing. */
function readPlace(typed: string): { postcode: string | undefined; key: string } | null {
  const text = typed.slice(0, 100);
  const postcode = /(?<!\d)\d{5}(?!\d)/.exec(text.replace(/(\d)\s(?=\d)/g, '$1'))?.[0];
  const key = withoutDistrict(placeKey(text.replace(/\d{5}/, '')));
  return postcode === undefined && key === '' ? null : { postcode, key };
}

function searchIn(
  { find }: Index,
  { byPostcode, byName }: Names,
  { postcode, key }: NonNullable<ReturnType<typeof readPlace>>,
): PlaceSearch {
  const townsOf = (codes: readonly string[] = []) => codes.flatMap((code) => find(code) ?? []);
  if (postcode) {
    const towns = townsOf(byPostcode.get(postcode));
    // « 35000 Rennes »: the name chooses among the towns of the postcode
    const named = towns.filter(({ name }) => placeKey(name) === key);
    if (towns.length > 0) return { kind: 'found', towns: named.length > 0 ? named : towns };
    if (key === '') return { kind: 'unknown', alike: [] };
  }
  const exact = byName.get(key);
  if (exact) return { kind: 'found', towns: townsOf(exact) };
  return { kind: 'unknown', alike: townsOf(namesAlike(byName, key)) };
}

function namesAlike(byName: ReadonlyMap<string, string[]>, key: string): string[] {
  const allowed = key.length < 5 ? 1 : 2;
  const sound = soundOf(key);
  const found: { codes: string[]; distance: number }[] = [];
  for (const [name, codes] of byName) {
    if (name.startsWith(key)) found.push({ codes, distance: 0.5 + (name.length - key.length) / 100 });
    else if (Math.abs(name.length - key.length) <= allowed) {
      const distance = editDistance(name, key);
      // « renes » is Rennes before it is Renescure
      if (distance <= allowed) found.push({ codes, distance: soundOf(name) === sound ? 0.4 : distance });
    }
  }
  return found
    .sort((a, b) => a.distance - b.distance)
    .flatMap(({ codes }) => codes)
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
