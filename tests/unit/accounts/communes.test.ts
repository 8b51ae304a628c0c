import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { findCommunes, readPostcode } from '../../../src/accounts/commune-lookup.ts';
import { communeShards } from '../../../src/accounts/commune-shards.ts';
import { type Communes, openCommunes } from '../../../src/accounts/communes.ts';
import { regionOf, regions } from '../../../src/accounts/regions.ts';
import { trades } from '../../../src/accounts/trades.ts';

const shards = communeShards();
const entries = [...shards.values()].flatMap((shard) => Object.entries(shard));
let directory: string;
let communes: Communes;

beforeAll(async () => {
  directory = await mkdtemp(path.join(tmpdir(), 'declic-communes-'));
  for (const [prefix, shard] of shards) {
    await writeFile(path.join(directory, `${prefix}.json`), JSON.stringify(shard));
  }
  communes = openCommunes(directory);
});
afterAll(() => rm(directory, { recursive: true }));

describe('regions', () => {
  it('are 18 and one entry for the other territories', () => {
    expect(regions).toHaveLength(19);
    expect(regions.filter(({ code }) => /^\d\d$/.test(code))).toHaveLength(18);
    expect(new Set(regions.map(({ slug }) => slug)).size).toBe(19);
    expect(regions.flatMap(({ departements }) => departements)).toHaveLength(101);
    expect(new Set(regions.flatMap(({ departements }) => departements)).size).toBe(101);
    for (const { timeZone } of regions) {
      if (timeZone !== null) expect(() => new Intl.DateTimeFormat('fr', { timeZone })).not.toThrow();
    }
    expect(regionOf('53')).toMatchObject({ name: 'Bretagne', locative: 'en Bretagne' });
    expect(regionOf('05')).toBeUndefined();
    expect(regionOf(null)).toBeUndefined();
  });

  it('trades are the 20 of the list', () => {
    expect(new Set(trades.map(({ key }) => key)).size).toBe(20);
  });
});

/** Figures: domain facts, §2 and §4 (COG 2026). */
describe('communes by postcode', () => {
  it('has every commune of the 18 regions, and other territories as « com »', () => {
    const codes = new Map(entries.flatMap(([, list]) => list.map(([code, , region]) => [code, region])));
    const overseas = [...codes.values()].filter((region) => region === 'com').length;
    expect(codes.size - overseas).toBe(34_875);
    expect(overseas).toBe(89);
    for (const region of codes.values()) expect(regionOf(region)).toBeDefined();
  });

  it('knows that five postcodes span two regions, and that 51300 is 46 communes', () => {
    const spanning = entries
      .filter(([, list]) => new Set(list.map(([, , region]) => region)).size > 1)
      .map(([postcode]) => postcode);
    expect(spanning.sort()).toEqual(['01410', '01590', '05700', '37160', '48250']);
    expect(shards.get('51')?.['51300']).toHaveLength(46);
  });

  it('gives the region on the server from the same files', async () => {
    expect(await communes.find('35238')).toMatchObject({ code: '35238', name: 'Rennes', region: '53' });
    expect(await communes.find('2A004')).toMatchObject({ name: 'Ajaccio', region: '94' });
    expect(await communes.find('75056')).toMatchObject({ name: 'Paris', region: '11' });
    expect(await communes.find('97701')).toMatchObject({ region: 'com' });
    for (const wrong of ['', '00000', '35000', '../etc', '__proto__', 'constructor']) {
      expect(await communes.find(wrong)).toBeUndefined();
    }
  });

  it('is looked up by the browser, which asks again after a failure', async () => {
    const fetched = vi
      .spyOn(globalThis, 'fetch')
      .mockRejectedValueOnce(new TypeError('offline'))
      .mockImplementation((url) => {
        const shard = typeof url === 'string' ? shards.get(url.slice(10, 12)) : undefined;
        return Promise.resolve(shard ? Response.json(shard) : new Response('', { status: 404 }));
      });
    await expect(findCommunes('48250')).rejects.toThrow('offline');
    expect((await findCommunes('48250')).map(({ region }) => region)).toContain('76');
    expect(await findCommunes('48999')).toEqual([]);
    expect(await findCommunes('00100')).toEqual([]);
    expect(fetched).toHaveBeenCalledTimes(3);
    fetched.mockRestore();
  });

  it('reads a postcode with spaces, and nothing else', () => {
    expect(readPostcode(' 35 000 ')).toBe('35000');
    for (const wrong of ['3500', '350000', '2A004', '٣٥٠٠٠', '']) expect(readPostcode(wrong)).toBeNull();
  });
});
