import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { addSeconds } from '../../src/platform/clock.ts';
import { createLog } from '../../src/platform/log.ts';
import { checkDueLinks } from '../../src/shops/check-links.ts';
import { checkLinksAgain } from '../../src/shops/check-links-again.ts';
import { readOwnShop } from '../../src/shops/own-shop.ts';
import { publishShop } from '../../src/shops/publish-shop.ts';
import { saveShop } from '../../src/shops/save-shop.ts';
import type { Towns } from '../../src/shops/towns.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

/** One site that answers as each test says, behind a public address of our own « internet ». */
let server: Server;
let port = 0;
let page: { status: number; body: string };
let visits = 0;

beforeAll(async () => {
  server = createServer((request, response) => {
    if (request.url === '/robots.txt') return void response.writeHead(404).end();
    visits += 1;
    response.writeHead(page.status, { 'content-type': 'text/html' }).end(page.body);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

describe.each(engines)('checking links on $name', (engine) => {
  const database = freshDatabase(engine);
  let now = new Date('2026-11-23T10:00:00Z');
  const counted: (string | null)[] = [];
  const countOnline = async (_: unknown, __: string, state: string | null) => void counted.push(state);
  const check = () =>
    checkDueLinks({
      database: database(),
      clock: { now: () => now },
      log: createLog('error', () => undefined),
      towns: { find: async () => ({ name: 'Rennes' }) } as unknown as Towns,
      countOnline,
      siteUrl: 'https://declic.example',
      resolve: async () => ['93.184.215.14'],
      route: () => ({ address: '127.0.0.1', port }),
    });
  async function publish(host: string): Promise<string> {
    const account = await addAccount(database(), {});
    const content = {
      version: 1 as const,
      name: 'La Page bleue',
      words: null,
      trade: 'livre-papeterie' as const,
      commune: '35238',
      street: null,
      hours: null,
      services: [],
      ready: null,
      site: `http://${host}/`,
      marketplace: null,
      social: null,
      phone: null,
    };
    await database().transact((trx) => saveShop(trx, account, content, now));
    await publishShop({ database: database(), now, countOnline }, account);
    return account;
  }
  const link = async (account: string) => (await readOwnShop(database().read, account))!.links[0]!;

  it('a link is declared, found, looked at again a month later, and told once when it has been gone for a week', async () => {
    const account = await publish('page-bleue.fr');
    expect([(await link(account)).state, counted.at(-1)]).toEqual(['waiting', 'declared']);
    page = { status: 200, body: '<h1>La Page bleue</h1>' };
    expect(await check()).toBe(1);
    expect([(await link(account)).state, counted.at(-1)]).toEqual(['checked', 'checked']);
    expect(await check()).toBe(0);
    now = addSeconds(now, 31 * 86_400);
    page = { status: 503, body: '' };
    const states: string[] = [];
    for (let day = 0; day < 9; day += 1) {
      await check();
      states.push((await link(account)).state);
      now = addSeconds(now, 86_400);
    }
    expect(states.slice(0, 7)).toEqual(Array.from({ length: 7 }, () => 'checked'));
    expect(states.at(-1)).toBe('gone');
    expect(counted.at(-1)).toBe('declared');
    const mails = await database().read.selectFrom('outbox').selectAll().execute();
    expect(mails.map(({ subject }) => subject)).toEqual(['Votre lien ne répond plus']);
    page = { status: 200, body: 'La Page bleue' };
    await checkLinksAgain({ database: database(), now }, account);
    await check();
    expect([(await link(account)).state, counted.at(-1)]).toEqual(['checked', 'checked']);
  });

  it('a host of many shops is asked once in ten seconds', async () => {
    page = { status: 200, body: 'La Page bleue' };
    for (let shop = 0; shop < 3; shop += 1) await publish('place-de-marche.fr');
    visits = 0;
    const until = addSeconds(now, 25);
    while (now < until) {
      await check();
      now = addSeconds(now, 1);
    }
    expect(visits).toBe(3);
  });
});
