/** Safe in the browser. A postcode gives neither one commune nor one region: people choose from the list. */
export type CommuneEntry = readonly [code: string, name: string, region: string];
/** One file of /communes/: every postcode that starts with its two digits. */
export type CommuneShard = Readonly<Record<string, readonly CommuneEntry[]>>;

export interface CommuneChoice {
  code: string;
  name: string;
  /** region code, or `com` */
  region: string;
}

/** Five digits as typed, or null. */
export function readPostcode(typed: string): string | null {
  const digits = typed.replace(/\s/gu, '');
  return /^[0-9]{5}$/.test(digits) ? digits : null;
}

const shardUrl = (postcode: string): string => `/communes/${postcode.slice(0, 2)}.json`;

const fetched = new Map<string, Promise<CommuneShard>>();

/** The communes of a postcode, by name; empty when there is none. Rejects when the file cannot be read (offline). */
export async function findCommunes(postcode: string): Promise<CommuneChoice[]> {
  const url = shardUrl(postcode);
  const shard = fetched.get(url) ?? fetchShard(url);
  fetched.set(url, shard);
  shard.catch(() => fetched.delete(url));
  return ((await shard)[postcode] ?? []).map(([code, name, region]) => ({ code, name, region }));
}

async function fetchShard(url: string): Promise<CommuneShard> {
  const response = await fetch(url);
  // no file: no postcode starts like this
  if (response.status === 404) return {};
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return (await response.json()) as CommuneShard;
}
