/**
 * The directory with 200,000 shops over the real communes: searches and pages as customers ask for them, how soon a
 * change is public, and how many links a second are checked within the politeness limits.
 */
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { createRequire } from 'node:module';
import { trades } from '../../src/accounts/trades.ts';
import { openDatabase, type Database } from '../../src/platform/database.ts';
import { createLog } from '../../src/platform/log.ts';
import { checkDueLinks } from '../../src/shops/check-links.ts';
import { findAnywhere, findInTown } from '../../src/shops/find-shops.ts';
import { entryOf } from '../../src/shops/listing.ts';
import { ListingStore } from '../../src/shops/listing-store.ts';
import { publishShop } from '../../src/shops/publish-shop.ts';
import { saveShop } from '../../src/shops/save-shop.ts';
import { slugOf } from '../../src/shops/fold.ts';
import type { ShopContent } from '../../src/shops/shop.ts';
import type { Towns } from '../../src/shops/towns.ts';
import { TestServer } from '../e2e/server.ts';
import { addAccount } from '../stores/add-account.ts';
import type { Row } from './bench.ts';

export const name = 'shops';

const shops = 200_000;
const batch = 4000;
const questions = 400;
const links = 200;

interface Commune {
  code: string;
  nom: string;
  type: string;
  population?: number;
}

const communes = (): Commune[] =>
  (
    JSON.parse(
      readFileSync(
        createRequire(import.meta.url).resolve('@etalab/decoupage-administratif/data/communes.json'),
        'utf8',
      ),
    ) as Commune[]
  ).filter(({ type, population }) => type === 'commune-actuelle' && (population ?? 0) > 0);

/** The same shops each time. */
let seed = 7;
const random = (): number => (seed = (seed * 48_271) % 2_147_483_647) / 2_147_483_647;
const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;

const firsts =
  'Au Chez Le La Les L’Atelier L’Échoppe La Maison Aux Comptoir Boutique Petit Grand Vieux'.split(' ');
const things = 'Fournil Pain Fleurs Lune Soleil Saisons Jardin Page Livre Cave Table Étal Halle Marché Moulin Épices Laine Verre Bois Cuir Miel Sel Rose Olivier Tilleul Ruche Fontaine'.split(' '); // prettier-ignore
const people = 'Martin Bernard Dubois Élise Guesclin Kerzhau Lefèvre Moreau Jeanne Zoé Céleste Morvan Castel Duval'.split(' '); // prettier-ignore
const syllables = 'ba be bo ca ce cor da del do fa fe gan gue la le lan ma mer mo na ner pa pel ra ren sa sol ta tel va vin'.split(' '); // prettier-ignore
const invented = (): string => {
  const word = Array.from({ length: 2 + Math.floor(random() * 3) }, () => pick(syllables)).join('');
  return word[0]!.toUpperCase() + word.slice(1);
};
const shopName = (): string =>
  `${pick(firsts)} ${pick(things)} ${random() < 0.4 ? pick(people) : random() < 0.7 ? invented() : ''}`.trim();
const weeks = [
  'Mo off; Tu-Sa 09:00-12:30,14:00-19:00; Su off; PH off',
  'Mo-Fr 08:30-19:00; Sa 09:00-18:00; Su off; PH off',
  'Tu-Su 07:00-13:00; Mo off; PH unknown',
  'Mo-Su 10:00-20:00',
  'We-Su 18:00-01:00; Mo-Tu off',
];

function contentIn(commune: string): ShopContent {
  return {
    version: 1,
    name: shopName(),
    words: 'Exemple pour mesurer.',
    trade: pick(trades).key,
    commune,
    street: null,
    hours: pick(weeks),
    services: random() < 0.5 ? ['retrait'] : ['reservation', 'livraison'],
    ready: '2h',
    site: null,
    marketplace: null,
    social: null,
    phone: '+33299000000',
  };
}

/** As many shops as a town has people, give or take: large towns have thousands, most villages none or one. */
async function fill(database: Database): Promise<Commune[]> {
  const all = communes();
  const people = all.reduce((sum, { population }) => sum + (population ?? 0), 0);
  const sums: number[] = [];
  let sum = 0;
  for (const { population } of all) sums.push((sum += population ?? 0));
  const townAt = (at: number): Commune => {
    let [low, high] = [0, sums.length - 1];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (sums[middle]! < at) low = middle + 1;
      else high = middle;
    }
    return all[low]!;
  };
  const at = '2026-11-22T08:00:00.000Z';
  for (let start = 0; start < shops; start += batch) {
    const entries = Array.from({ length: batch }, (_, index) => {
      const id = (start + index).toString(36).padStart(10, '0');
      return entryOf(id, contentIn(townAt(random() * people).code), null, at, at);
    });
    await database.transact(async (trx) => {
      for (let part = 0; part < batch; part += 500) {
        const ids = entries.slice(part, part + 500).map(({ row }) => row);
        await trx
          .insertInto('account')
          .values(
            ids.map((row) => ({
              id: row.shop_id,
              email: `${row.shop_id}@example.com`,
              role: 'merchant' as const,
              represents: null,
              created_at: at,
              last_seen_at: at,
              inactivity_notice_at: null,
            })),
          )
          .execute();
        await trx
          .insertInto('shop')
          .values(
            ids.map((row) => ({
              account_id: row.shop_id,
              id: row.shop_id,
              content: row.content,
              photo: null,
              created_at: at,
              updated_at: at,
              first_published_at: at,
              hidden_at: null,
              hidden_reason: null,
              answer: null,
              answered_at: null,
            })),
          )
          .execute();
      }
      await new ListingStore(trx).add(entries);
    });
  }
  return all.sort((a, b) => (b.population ?? 0) - (a.population ?? 0));
}

const p95 = (times: number[]): number => times.sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;

async function time(count: number, work: () => Promise<unknown>): Promise<number> {
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const start = performance.now();
    await work();
    times.push(performance.now() - start);
  }
  return p95(times);
}

const milliseconds = (what: string, value: number, processor = ''): Row => ({
  what,
  value: `${value.toFixed(1)} ms${processor}`,
  aim: { text: '≤ 20 ms', met: value <= 20 },
});

/** What the server itself worked, whatever else the machine does, in milliseconds; null where the system does not tell. */
function processorTime({ pid }: TestServer): number | null {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
    return (Number(fields[11]) + Number(fields[12])) * 10;
  } catch {
    return null;
  }
}

/** The 95th percentile of `count` answers, and the processor time of one on average. */
async function timePages(
  server: TestServer,
  what: string,
  count: number,
  work: () => Promise<unknown>,
): Promise<Row> {
  const before = processorTime(server);
  const value = await time(count, work);
  const after = processorTime(server);
  const worked = before === null || after === null ? null : (after - before) / count;
  return milliseconds(what, value, worked === null ? '' : ` (of processor ${worked.toFixed(1)})`);
}

const typed = [
  'fleuriste',
  'boulangrie',
  'guesclin',
  'gesclin moulin',
  'fontaine',
  'epices',
  'librarie',
  'castel rose',
];

export async function run(): Promise<Row[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'declic-bench-'));
  const database = openDatabase(path.join(directory, 'declic.sqlite'));
  let server: TestServer | undefined;
  try {
    await database.migrate();
    const towns = await fill(database);
    const db = database.read;
    const large = towns.slice(0, 50);
    const none = { text: '', trade: null, service: null, open: null, page: 1 };
    const open = { day: 5, minute: 660, holiday: false };
    const asked = [
      () => findInTown(db, { ...none, commune: pick(large).code, text: pick(typed) }),
      () => findInTown(db, { ...none, commune: pick(large).code, open, trade: pick(trades).key }),
      () => findInTown(db, { ...none, commune: pick(towns).code, open }),
      () => findAnywhere(db, pick(typed)),
    ];
    const search = await time(questions, () => pick(asked)());
    server = await TestServer.start({ dataDir: directory });
    const pathOf = ({ nom, code }: Commune) =>
      `/commerces/${slugOf(nom.replaceAll("'", '’'))}-${code.toLowerCase()}/`;
    const get = async (address: string) => {
      const response = await fetch(server!.url + address);
      await response.arrayBuffer();
      if (!response.ok) throw new Error(`${address} answered ${response.status}`);
    };
    await get(pathOf(large[0]!));
    const page = await timePages(server, 'page of a town, p95', questions, () =>
      get(pathOf(random() < 0.5 ? pick(large) : pick(towns))),
    );
    const filtered = await timePages(
      server,
      'page of a large town, open now and mistyped words, p95',
      questions / 2,
      () => get(`${pathOf(pick(large))}?ouvert=oui&quoi=${encodeURIComponent(pick(typed))}`),
    );
    const rows = await db
      .selectFrom('listing')
      .select(['shop_id', 'commune', 'content'])
      .limit(questions)
      .execute();
    const byCode = new Map(towns.map((town) => [town.code, town]));
    const shopPage = await timePages(server, 'page of a shop, p95', questions, () => {
      const row = pick(rows);
      const { name: title } = JSON.parse(row.content) as { name: string };
      return get(`${pathOf(byCode.get(row.commune)!)}${slugOf(title)}-${row.shop_id}/`);
    });
    const visible = await untilVisible(database, server, pathOf(large[0]!), large[0]!.code);
    return [
      milliseconds(`one search among ${shops} shops, p95`, search),
      page,
      filtered,
      shopPage,
      {
        what: 'from publishing to every cache showing it, at most',
        value: `${visible.toFixed(1)} s`,
        aim: { text: '≤ 60 s', met: visible <= 60 },
      },
      await checksPerSecond(database),
    ];
  } finally {
    await server?.kill();
    await database.close();
    rmSync(directory, { recursive: true, force: true });
  }
}

const countOnline = async (): Promise<void> => undefined;

/** Asked until the change shows, then as long as any cache may still show what was before. */
async function untilVisible(
  database: Database,
  server: TestServer,
  town: string,
  commune: string,
): Promise<number> {
  const account = await addAccount(database, {});
  const now = new Date();
  const content = { ...contentIn(commune), name: 'Aaa Nouvelle Mesure' };
  await database.transact((trx) => saveShop(trx, account, content, now));
  const start = performance.now();
  await publishShop({ database, now, countOnline }, account);
  for (;;) {
    const response = await fetch(server.url + town);
    const seen = (await response.text()).includes('Aaa Nouvelle Mesure');
    const age = Number(/max-age=(\d+)/.exec(response.headers.get('cache-control') ?? '')?.[1] ?? 0);
    if (seen) return (performance.now() - start) / 1000 + age;
  }
}

/** Each link on a host of its own, answering at once: what the checker itself can do. */
async function checksPerSecond(database: Database): Promise<Row> {
  const site: Server = createServer((_, response) =>
    response.writeHead(200, { 'content-type': 'text/html' }).end('<h1>Aaa Nouvelle Mesure</h1>'),
  );
  await new Promise<void>((resolve) => site.listen(0, '127.0.0.1', resolve));
  const { port } = site.address() as AddressInfo;
  const ids = await database.read.selectFrom('listing').select('shop_id').limit(links).execute();
  const due = '2026-01-01T00:00:00.000Z';
  await database.transact((trx) =>
    trx
      .insertInto('shop_link')
      .values(
        ids.map(({ shop_id }, index) => ({
          shop_id,
          kind: 'site' as const,
          url: `http://boutique-${index}.fr/`,
          host: `boutique-${index}.fr`,
          state: 'waiting' as const,
          reason: null,
          checked_at: null,
          next_at: due,
          failures: 0,
          failing_since: null,
        })),
      )
      .execute(),
  );
  const start = performance.now();
  const visited = await checkDueLinks({
    database,
    clock: { now: () => new Date() },
    log: createLog('error', () => undefined),
    towns: { find: async () => undefined } as unknown as Towns,
    countOnline,
    siteUrl: 'https://declic.example',
    resolve: async () => ['93.184.215.14'],
    route: () => ({ address: '127.0.0.1', port }),
  });
  const perSecond = visited / ((performance.now() - start) / 1000);
  site.closeAllConnections();
  site.close();
  return {
    what: `links checked on ${links} hosts, one visit a host in 10 s (robots.txt included)`,
    value: `${perSecond.toFixed(0)}/s`,
  };
}
