import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createCompanySearch, searchTurns } from '../../src/accounts/company-search.ts';
import { forgetOldCompanies, lookUpCompany } from '../../src/accounts/look-up-company.ts';
import { addSeconds } from '../../src/platform/clock.ts';
import { takeToken } from '../../src/platform/rate-limit.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

/** Answers as the service documents it (domain § 5); each test says how. */
let answer: { status: number; body: unknown; headers?: Record<string, string>; afterMs?: number };
let server: Server;
let url = '';
const asked: { path: string; agent: string | undefined; at: number }[] = [];

const result = (changes: object = {}, siege: object = {}) => ({
  status: 200,
  body: {
    results: [
      {
        siren: '123456782',
        nom_complet: 'EXEMPLE COMMERCE',
        activite_principale: '47.61Z',
        etat_administratif: 'A',
        statut_diffusion: 'O',
        ...changes,
        siege: {
          siret: '12345678200010',
          activite_principale: '47.61Z',
          activite_principale_naf25: null,
          commune: '35238',
          etat_administratif: 'A',
          statut_diffusion_etablissement: 'O',
          liste_enseignes: ["L'EXEMPLE"],
          nom_commercial: null,
          ...siege,
        },
      },
    ],
    total_results: 1,
    page: 1,
    per_page: 1,
    total_pages: 1,
  },
});

beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push({ path: request.url ?? '', agent: request.headers['user-agent'], at: Date.now() });
    setTimeout(() => {
      response.writeHead(answer.status, { 'content-type': 'application/json', ...answer.headers });
      response.end(typeof answer.body === 'string' ? answer.body : JSON.stringify(answer.body));
    }, answer.afterMs ?? 0);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe.each(engines)('the directory of companies on $name', (engine) => {
  const database = freshDatabase(engine);
  let now = new Date('2026-11-23T10:00:00Z');
  const clock = { now: () => now };
  const known = new Set(['35238', '75056']);
  const communes = {
    find: async (code: string) => (known.has(code) ? { code, name: code, region: '53' } : undefined),
  };
  const search = (timeoutMs = 200) =>
    createCompanySearch({
      url,
      siteUrl: 'https://declic.example',
      clock,
      timeoutMs,
      takeTurn: async () => true,
    });
  let account = '';
  const lookUp = (typed: string, companies = search()) =>
    lookUpCompany({ database: database(), clock, companies, communes }, account, typed);

  beforeEach(async () => {
    account = await addAccount(database(), {});
    asked.length = 0;
    answer = result();
    // each test starts where nothing is remembered any more
    now = addSeconds(now, 30 * 86_400);
  });

  it('fills name, trade and commune, asking for no more than that', async () => {
    expect(await lookUp('123 456 782')).toEqual({
      kind: 'open',
      number: '123456782',
      name: "L'Exemple",
      trade: 'livre-papeterie',
      commune: '35238',
    });
    expect(asked[0]).toMatchObject({
      path: '/search?q=123456782&minimal=true&include=siege&per_page=1',
      agent: 'Declic/1.0 (+https://declic.example/aide/)',
    });
  });

  it('remembers for a week, then asks again', async () => {
    await lookUp('123456782');
    await lookUp('123456782');
    expect(asked).toHaveLength(1);
    now = addSeconds(now, 8 * 86_400);
    await database().transact((trx) => forgetOldCompanies(trx, now));
    await lookUp('123456782');
    expect(asked).toHaveLength(2);
  });

  it('knows districts, merged communes and shops that are not the seat', async () => {
    answer = result({}, { commune: '75111', nom_commercial: 'Ma boutique' });
    expect(await lookUp('123456782')).toMatchObject({ commune: '75056', name: 'Ma boutique' });
    now = addSeconds(now, 30 * 86_400);
    answer = result({}, { commune: '99999' });
    expect(await lookUp('123456782')).toMatchObject({ commune: null });
    now = addSeconds(now, 30 * 86_400);
    answer = result({}, { siret: '12345678200028' });
    expect(await lookUp('12345678200010')).toMatchObject({ commune: null, name: 'Exemple Commerce' });
  });

  it.each([
    ['a closed company', result({ etat_administratif: 'C' }), 'closed'],
    ['a closed shop', result({}, { etat_administratif: 'F' }), 'closed'],
    ['a company that hides itself', result({ statut_diffusion: 'P' }), 'private'],
    ['a shop that hides itself', result({}, { statut_diffusion_etablissement: 'P' }), 'private'],
    ['a number nobody has', { status: 200, body: { results: [], total_results: 0 } }, 'unknown'],
    ['another company', result({ siren: '732829320' }), 'unknown'],
    ['a number it cannot read', { status: 400, body: { erreur: 'Veuillez indiquer…' } }, 'unknown'],
  ])('%s is said so, without name or place', async (_, given, kind) => {
    answer = given;
    expect(await lookUp('123456782')).toEqual({ kind, number: '123456782' });
  });

  it.each([
    ['an error', { status: 500, body: {} }],
    ['too many requests', { status: 429, body: {}, headers: { 'retry-after': '5' } }],
    ['a page instead of data', { status: 200, body: '<html>' }],
    ['other data', { status: 200, body: { results: 'no' } }],
    ['an endless answer', { status: 200, body: 'x'.repeat(300_000) }],
    ['a redirect elsewhere', { status: 302, body: '', headers: { location: 'http://127.0.0.1:1/' } }],
    ['silence', { status: 200, body: {}, afterMs: 1000 }],
  ])('%s stops nobody', async (_, given) => {
    answer = given;
    expect(await lookUp('123456782')).toEqual({ kind: 'unreachable', number: '123456782' });
  });

  it('waits as long as it is asked to, and stops asking when nothing answers', async () => {
    const polite = search();
    answer = { status: 429, body: {}, headers: { 'retry-after': '30' } };
    await lookUp('123456782', polite);
    answer = result();
    expect(await lookUp('123456782', polite)).toMatchObject({ kind: 'unreachable' });
    expect(asked).toHaveLength(1);
    now = addSeconds(now, 31);
    expect(await lookUp('123456782', polite)).toMatchObject({ kind: 'open' });

    now = addSeconds(now, 30 * 86_400);
    asked.length = 0;
    const broken = search();
    answer = { status: 500, body: {} };
    for (let tries = 0; tries < 9; tries += 1) await lookUp('123456782', broken);
    expect(asked).toHaveLength(5);
    answer = result();
    now = addSeconds(now, 61);
    expect(await lookUp('123456782', broken)).toMatchObject({ kind: 'open' });
  });

  it('never asks more than six times in any second, whatever the number of servers', async () => {
    const real = { now: () => new Date() };
    const takeTurn = async () =>
      (await database().transact((trx) => takeToken(trx, ['company-search'], searchTurns, real.now()))).ok;
    const servers = Array.from({ length: 4 }, () =>
      createCompanySearch({ url, siteUrl: 'https://declic.example', clock: real, takeTurn, timeoutMs: 3000 }),
    );
    await Promise.allSettled(
      Array.from({ length: 24 }, (_, index) => servers[index % 4]!.find('123456782', null)),
    );
    expect(asked.length).toBeGreaterThan(2);
    for (const { at } of asked)
      expect(asked.filter((other) => other.at >= at && other.at < at + 1000).length).toBeLessThanOrEqual(6);
  });

  it('refuses what is no number, and somebody who asks all day', async () => {
    await expect(lookUp('123456789')).rejects.toThrow('siren-invalid');
    await expect(lookUp('12345678900007')).rejects.toThrow('siret-invalid');
    answer = { status: 500, body: {} };
    const tries = Array.from({ length: 20 }, () => lookUp('123456782'));
    await Promise.all(tries);
    await expect(lookUp('123456782')).rejects.toThrow('too-many-requests');
  });

  it('an instance that asks nobody says so and goes on', async () => {
    expect(
      await lookUpCompany({ database: database(), clock, companies: null, communes }, account, '123456782'),
    ).toEqual({ kind: 'unreachable', number: '123456782' });
  });
});
