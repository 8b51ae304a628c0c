import { describe, expect, it } from 'vitest';
import type { ShopContent } from '../../src/shops/shop.ts';
import { findAnywhere, findInTown } from '../../src/shops/find-shops.ts';
import { hideShop, keepShop, restoreShop } from '../../src/shops/decide-report.ts';
import { answerHiding } from '../../src/shops/answer-hiding.ts';
import { readOwnShop } from '../../src/shops/own-shop.ts';
import * as personal from '../../src/shops/personal-data.ts';
import { listForSearch, listSitemaps } from '../../src/shops/list-for-search.ts';
import { publishShop } from '../../src/shops/publish-shop.ts';
import {
  countTown,
  listDepartements,
  listNewest,
  readListing,
  townsOf,
} from '../../src/shops/read-listing.ts';
import { reportShop } from '../../src/shops/report-shop.ts';
import { saveShop } from '../../src/shops/save-shop.ts';
import { readStaffQueue } from '../../src/shops/staff-queue.ts';
import type { Towns } from '../../src/shops/towns.ts';
import { withdrawShop } from '../../src/shops/withdraw-shop.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const now = new Date('2026-11-23T10:00:00Z');
const siteUrl = 'https://declic.example';

const content = (changes: Partial<ShopContent> = {}): ShopContent => ({
  version: 1,
  name: 'La Page bleue',
  words: null,
  trade: 'livre-papeterie',
  commune: '35238',
  street: null,
  hours: 'Mo-Fr 09:00-19:00; Sa-Su off; PH off',
  services: ['retrait'],
  ready: '2h',
  site: 'https://lapagebleue.exemple.fr/',
  marketplace: null,
  social: null,
  phone: null,
  ...changes,
});

describe.each(engines)('shops on $name', (engine) => {
  const database = freshDatabase(engine);
  const counted: [string, string | null][] = [];
  const dependencies = () => ({
    database: database(),
    siteUrl,
    now,
    countOnline: async (_trx: unknown, accountId: string, state: string | null) => {
      counted.push([accountId, state]);
    },
  });
  const question = { text: '', trade: null, service: null, open: null, page: 1 };
  const inTown = async (commune: string, changes: object = {}) =>
    (await findInTown(database().read, { ...question, commune, ...changes })).shops.map(
      (shop) => shop.content.name,
    );

  async function open(changes: Partial<ShopContent> = {}): Promise<{ account: string; id: string }> {
    const account = await addAccount(database(), { region: '53' });
    await database().transact((trx) => saveShop(trx, account, content(changes), now));
    await publishShop(dependencies(), account);
    return { account, id: (await readOwnShop(database().read, account))!.id };
  }

  it('nothing is public before she publishes, nothing remains after she withdraws', async () => {
    const account = await addAccount(database(), { region: '53' });
    await database().transact((trx) => saveShop(trx, account, content({ commune: '35288' }), now));
    const own = (await readOwnShop(database().read, account))!;
    expect(own.publishedAt).toBeNull();
    expect(await readListing(database().read, own.id)).toBeNull();
    await publishShop(dependencies(), account);
    expect(await inTown('35288')).toEqual(['La Page bleue']);
    expect(await countTown(database().read, '35288')).toBe(1);
    expect(counted.at(-1)).toEqual([account, 'declared']);
    await database().transact((trx) => withdrawShop(trx, dependencies().countOnline, account));
    expect(await readListing(database().read, own.id)).toBeNull();
    expect(await inTown('35288')).toEqual([]);
    expect(await countTown(database().read, '35288')).toBe(0);
    expect(counted.at(-1)).toEqual([account, null]);
    const tables = ['listing_open', 'listing_word', 'shop_link'] as const;
    for (const table of tables) {
      const rows = await database()
        .read.selectFrom(table)
        .selectAll()
        .where('shop_id', '=', own.id)
        .execute();
      expect([table, rows]).toEqual([table, []]);
    }
  });

  it('what is prepared shows only once published again', async () => {
    const { account, id } = await open({ commune: '22278' });
    await database().transact((trx) =>
      saveShop(trx, account, content({ commune: '22113', name: 'Le Nouveau nom' }), now),
    );
    expect((await readOwnShop(database().read, account))!.changed).toBe(true);
    expect((await readListing(database().read, id))!.shop.content.name).toBe('La Page bleue');
    await publishShop(dependencies(), account);
    expect(await inTown('22278')).toEqual([]);
    expect(await inTown('22113')).toEqual(['Le Nouveau nom']);
    expect([await countTown(database().read, '22278'), await countTown(database().read, '22113')]).toEqual([
      0, 1,
    ]);
    expect((await townsOf(database().read, '22')).map(({ commune }) => commune)).toEqual(['22113']);
  });

  it('is found by trade, service, opening and mistyped words, in its town', async () => {
    const commune = '35360';
    await open({
      commune,
      name: 'Boulangerie du Guesclin',
      trade: 'boulangerie-patisserie',
      services: ['reservation'],
    });
    await open({
      commune,
      name: 'Au Fournil d’Élise',
      trade: 'boulangerie-patisserie',
      hours: 'Tu-Su 07:00-13:00',
    });
    await open({ commune, name: 'Fleurs et Saisons', trade: 'fleurs-animaux', hours: null });
    await open({ commune: '35051', name: 'Boulangerie d’ailleurs', trade: 'boulangerie-patisserie' });
    expect(await inTown(commune)).toEqual([
      'Au Fournil d’Élise',
      'Boulangerie du Guesclin',
      'Fleurs et Saisons',
    ]);
    expect(await inTown(commune, { trade: 'fleurs-animaux' })).toEqual(['Fleurs et Saisons']);
    expect(await inTown(commune, { service: 1 })).toEqual(['Boulangerie du Guesclin']);
    for (const text of [
      'guesclin',
      'GUESCLIN',
      'gesclin',
      'guescl',
      'boulangerie guesclin',
      'boulangrie du guesclin',
    ])
      expect([text, await inTown(commune, { text })]).toEqual([text, ['Boulangerie du Guesclin']]);
    expect(await inTown(commune, { text: 'boulanger' })).toEqual([
      'Au Fournil d’Élise',
      'Boulangerie du Guesclin',
    ]);
    expect(await inTown(commune, { text: 'elise' })).toEqual(['Au Fournil d’Élise']);
    expect(await inTown(commune, { text: 'fleuriste' })).toEqual(['Fleurs et Saisons']);
    expect(await inTown(commune, { text: 'zzzzz' })).toEqual([]);
    const at = (day: number, minute: number, holiday = false) => ({ open: { day, minute, holiday } });
    expect(await inTown(commune, at(0, 600))).toEqual(['Boulangerie du Guesclin']);
    expect(await inTown(commune, at(6, 600))).toEqual(['Au Fournil d’Élise']);
    expect(await inTown(commune, at(6, 780))).toEqual([]);
    expect(await inTown(commune, at(1, 600, true))).toEqual(['Au Fournil d’Élise']);
    const anywhere = await findAnywhere(database().read, 'gesclin');
    expect(anywhere.shops.map((shop) => shop.content.name)).toEqual(['Boulangerie du Guesclin']);
    expect((await findAnywhere(database().read, 'boulangerie guesclin')).shops).toHaveLength(1);
    expect((await findAnywhere(database().read, 'fleuriste')).shops.length).toBeGreaterThan(0);
    expect(
      (await listDepartements(database().read)).find(({ departement }) => departement === '35'),
    ).toMatchObject({
      towns: expect.any(Number),
    });
    expect(await listNewest(database().read, commune)).toHaveLength(3);
  });

  it('search engines are told of what is public, the newest first, and of nothing else', async () => {
    const towns = {
      find: async (code: string) => ({ slug: `ville-${code}` }),
    } as unknown as Towns;
    const told = async () =>
      (await listForSearch(database().read, towns, '48', siteUrl)).map(({ url }) =>
        url.slice(siteUrl.length),
      );
    expect(await told()).toEqual([]);
    const { account, id } = await open({ commune: '48095', name: 'L’Œuf & l’Été' });
    const prepared = await addAccount(database(), {});
    await database().transact((trx) => saveShop(trx, prepared, content({ commune: '48095' }), now));
    const page = `/commerces/ville-48095/l-oeuf-l-ete-${id}/`;
    expect(await told()).toEqual(['/commerces/departement/48/', '/commerces/ville-48095/', page]);
    const files = await listSitemaps(database().read, siteUrl);
    expect(files).toContainEqual({
      url: `${siteUrl}/commerces/sitemap-48.xml`,
      changedAt: '2026-11-23T10:00:00.000Z',
    });
    await database().transact((trx) => withdrawShop(trx, dependencies().countOnline, account));
    expect(await told()).toEqual([]);
    expect((await listSitemaps(database().read, siteUrl)).map(({ url }) => url)).not.toContain(
      `${siteUrl}/commerces/sitemap-48.xml`,
    );
  });

  it('refuses to publish what nobody can reach', async () => {
    const account = await addAccount(database(), {});
    await expect(publishShop(dependencies(), account)).rejects.toThrow('shop-missing');
    await database().transact((trx) => saveShop(trx, account, content({ site: null }), now));
    await expect(publishShop(dependencies(), account)).rejects.toThrow('shop-unreachable');
  });

  it('a report waits for the team, who hides with a reason, hears the merchant and gives back', async () => {
    const { account, id } = await open({ commune: '29232', name: 'Chez Contesté' });
    const staff = await addAccount(database(), { role: 'staff' });
    const report = {
      shop: id,
      reason: 'identity',
      words: 'C’est mon SIREN.',
      email: 'plaignant@example.com',
    };
    await reportShop({ database: database(), origin: '192.0.2.7', now }, report);
    const [waiting] = (await readStaffQueue(database().read)).reported;
    expect(waiting).toMatchObject({ id, listed: true, reports: [{ reason: 'identity', wantsAnswer: true }] });
    await hideShop(dependencies(), staff, id, 'Le SIREN appartient à un autre commerce.');
    expect(await readListing(database().read, id)).toBeNull();
    await expect(publishShop(dependencies(), account)).rejects.toThrow('shop-hidden');
    await answerHiding({ database: database(), now }, account, 'Je l’ai repris en mars.');
    const queue = await readStaffQueue(database().read);
    expect(queue.reported).toEqual([]);
    expect(queue.hidden[0]).toMatchObject({ id, answer: 'Je l’ai repris en mars.' });
    await restoreShop(dependencies(), staff, id);
    expect(await inTown('29232')).toEqual(['Chez Contesté']);
    const mails = await database().read.selectFrom('outbox').select('subject').orderBy('id').execute();
    expect(mails.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(['Votre signalement a été lu', 'Votre page est retirée de l’annuaire']),
    );
    const acts = await database().read.selectFrom('audit_act').select(['act', 'subject', 'actor']).execute();
    expect(acts).toEqual(
      expect.arrayContaining([
        { act: 'shop.hide', subject: `shop:${id}`, actor: staff },
        { act: 'shop.restore', subject: `shop:${id}`, actor: staff },
      ]),
    );
    const kept = await database()
      .read.selectFrom('shop_report')
      .select('contact')
      .where('shop_id', '=', id)
      .execute();
    expect(kept).toEqual([{ contact: null }]);
  });

  it('a decision sent twice is one: one mail, one act, and what the merchant answered stays', async () => {
    const { account, id } = await open({ commune: '22113', name: 'Deux fois' });
    const staff = await addAccount(database(), { role: 'staff' });
    const email = `${id}@example.com`;
    const told = async () =>
      (await database().read.selectFrom('outbox').select('id').where('recipient', '=', email).execute())
        .length;
    const acts = async () =>
      (
        await database()
          .read.selectFrom('audit_act')
          .select('act')
          .where('subject', '=', `shop:${id}`)
          .execute()
      ).map(({ act }) => act);
    const twice = async (decide: () => Promise<void>) => {
      const report = { shop: id, reason: 'gone', words: '', email };
      await reportShop({ database: database(), origin: '192.0.2.9', now }, report);
      const tries = await Promise.allSettled([decide(), decide(), decide()]);
      expect(tries.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
      for (const one of tries)
        if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'decided-meanwhile' });
    };
    await twice(() => keepShop(dependencies(), staff, id));
    expect([await told(), await acts()]).toEqual([1, ['shop.keep']]);
    await twice(() => hideShop(dependencies(), staff, id, 'Fermé.'));
    expect([await told(), (await acts()).sort()]).toEqual([2, ['shop.hide', 'shop.keep']]);
    await answerHiding({ database: database(), now }, account, 'Ouvert le matin.');
    await expect(hideShop(dependencies(), staff, id, 'Fermé.')).rejects.toThrow('decided-meanwhile');
    expect((await readStaffQueue(database().read)).hidden[0]).toMatchObject({ answer: 'Ouvert le matin.' });
  });

  it('reports are limited by sender and by shop', async () => {
    const { id } = await open({ commune: '56260' });
    const send = (origin: string) =>
      reportShop({ database: database(), origin, now }, { shop: id, reason: 'other', words: '', email: '' });
    for (let tries = 0; tries < 6; tries += 1) await send('198.51.100.1');
    await expect(send('198.51.100.1')).rejects.toThrow('too-many-requests');
    for (let tries = 0; tries < 14; tries += 1) await send(`198.51.100.${tries + 2}`);
    await expect(send('198.51.100.99')).rejects.toThrow('too-many-requests');
  });

  it('what somebody reported stays without her address when she goes, and is in her file before', async () => {
    const { id } = await open({ commune: '22278' });
    const account = await addAccount(database(), {});
    const { email } = await database()
      .read.selectFrom('account')
      .select('email')
      .where('id', '=', account)
      .executeTakeFirstOrThrow();
    const report = { shop: id, reason: 'gone', words: 'Fermé depuis mai.', email };
    await reportShop({ database: database(), origin: '192.0.2.8', now }, report);
    expect(await personal.exportFor(database().read, account)).toEqual({
      signalementsEnAttente: [{ motif: 'gone', texte: 'Fermé depuis mai.', le: now.toISOString() }],
    });
    await database().transact((trx) => personal.erase(trx, account));
    const [waiting] = (await readStaffQueue(database().read)).reported.filter((shop) => shop.id === id);
    expect(waiting?.reports).toEqual([expect.objectContaining({ reason: 'gone', wantsAnswer: false })]);
  });

  it('goes with its account, and the sums of its town stay right', async () => {
    const { account, id } = await open({ commune: '56007', name: 'Mot Unique Kerzhau' });
    expect(await personal.exportFor(database().read, account)).toMatchObject({
      fiche: { name: 'Mot Unique Kerzhau' },
      liens: [{ etat: 'waiting' }],
    });
    await database().transact((trx) => personal.erase(trx, account));
    expect(await readListing(database().read, id)).toBeNull();
    expect(await countTown(database().read, '56007')).toBe(0);
    expect((await findAnywhere(database().read, 'kerzhau')).shops).toEqual([]);
    expect(await personal.exportFor(database().read, account)).toBeNull();
  });
});
