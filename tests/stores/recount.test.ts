import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lookAtNight } from '../../src/cli/look-at-night.ts';
import { recountByThreads } from '../../src/cli/recount-by-threads.ts';
import { mergeProgress } from '../../src/learning/merge-progress.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { countNewAccount } from '../../src/reach/count-account.ts';
import { forgetAccount } from '../../src/reach/erase-account.ts';
import { foldChanges } from '../../src/reach/fold-changes.ts';
import { nightRows, photographNight } from '../../src/reach/night.ts';
import { parisDay } from '../../src/reach/paris-day.ts';
import { recountHere } from '../../src/reach/recount.ts';
import { repairCounters, takeAwaySurplus } from '../../src/reach/repair.ts';
import { partsOf } from '../../src/reach/walk-store.ts';
import { recountingOf } from '../../src/web/known-facts.ts';
import { attempt, deed, stepDone, watched } from '../fixtures/facts.ts';
import { smallCatalogue as catalogue, smallCatalogueFile } from '../fixtures/small-catalogue.ts';
import { addAccount } from './add-account.ts';
import { engines, freshUrl } from './engines.ts';
import { countersOf } from './reach-counters.ts';

const reachKey = Buffer.alloc(32, 7);
const now = new Date('2026-11-20T09:00:00.000Z');
const counting = { now, reachKey };
const recounting = recountingOf(catalogue, reachKey);
const folder = mkdtempSync(path.join(tmpdir(), 'declic-recount-'));
const catalogueFile = path.join(folder, 'catalogue.json');
const inParts = (database: Database) => recountHere(database, recounting, (db) => partsOf(db, 4));

beforeAll(() => writeFileSync(catalogueFile, JSON.stringify(smallCatalogueFile)));
afterAll(() => rmSync(folder, { recursive: true }));

describe.each(engines)('a recount on $name', (engine) => {
  const url = freshUrl(engine);
  let database: Database;
  const learn = (account: string, events: Parameters<typeof mergeProgress>[2], at = now) =>
    mergeProgress({ database, catalogue, reachKey }, account, events, at);
  const accounts: string[] = [];
  const join = async (values: Parameters<typeof addAccount>[1]) => {
    const account = await addAccount(database, values);
    await database.transact((trx) => countNewAccount(trx, account, counting));
    return account;
  };

  beforeAll(async () => {
    database = openDatabase(url());
    await database.migrate();
    // shops with one account and with two, people without a shop, and one shop erased
    const sirens = ['732829320', '123456782', null, '732829320', '552100554', null, '423646512', '423646512'];
    for (const [index, siren] of sirens.entries()) {
      const account = await join({ siren, region: index % 2 ? '53' : '11' });
      accounts.push(account);
      await learn(account, [stepDone('06-2'), watched('demo-08-a', 0, index * 2)]);
    }
    await learn(accounts[0]!, [stepDone('06-3'), watched('demo-06-a', 0, 20), ...attempt('06', 'bbbbb')]);
    await learn(accounts[1]!, [deed('08', true)]);
    await learn(accounts[1]!, [deed('08', false, '2026-11-20T08:30:00.000Z')]);
    const erased = accounts.splice(4, 1)[0]!;
    await database.transact(async (trx) => {
      await forgetAccount(trx, erased, counting);
      await trx.deleteFrom('account').where('id', '=', erased).execute();
    });
  });
  afterAll(() => database.close());

  it(
    'by several threads is the same, and sees one moment while others go on counting',
    { timeout: 60_000 },
    async () => {
      const counted = recountByThreads(
        database,
        url(),
        { catalogueFile, reachKey },
        { threads: 2, parts: (db) => partsOf(db, 3) },
      );
      const acts = [stepDone('08-2'), stepDone('08-3'), stepDone('06-3'), deed('06', true)];
      for (let act = 0; act < 28; act++) {
        await learn(accounts[act % 7]!, [acts[Math.floor(act / 7)]!]);
        await foldChanges(database);
      }
      const right = { businesses: 4, accounts: 7, differences: [], ledgers: [], brokenSums: [] };
      expect(await counted).toMatchObject(right);
      expect(await inParts(database)).toMatchObject(right);
    },
  );

  it.runIf(engine.name === 'sqlite')('a thread that fails fails the recount', async () => {
    const settings = { catalogueFile: path.join(folder, 'nowhere.json'), reachKey };
    await expect(recountByThreads(database, url(), settings)).rejects.toThrow('nowhere.json');
  });

  it('takes away what was noted and is not true, and leaves a line in the audit log', async () => {
    const before = await countersOf(database, { dim: '' });
    const account = accounts[1]!;
    await database.transact((trx) => trx.deleteFrom('progress').where('account_id', '=', account).execute());
    const found = await inParts(database);
    expect(found.differences).toEqual([]);
    const untrue = ['seen 06-2', 'reached 06', 'deed 08', 'reached'];
    expect(found.ledgers).toMatchObject([{ account, surplus: expect.arrayContaining(untrue) }]);
    const taken = await database.transact((trx) => takeAwaySurplus(trx, account, recounting, counting));
    expect(taken).toEqual(found.ledgers[0]!.surplus);
    expect(await inParts(database)).toMatchObject({ differences: [], ledgers: [] });
    const after = await countersOf(database, { dim: '' });
    expect(before['deed course:08 fr']).toBe(1);
    expect(after['deed course:08 fr']).toBeUndefined();
    expect(after['reached fr']).toBe(before['reached fr']! - 1);
    const acts = await database.read.selectFrom('audit_act').selectAll().execute();
    const detail = JSON.stringify({ taken: taken.length });
    expect(acts).toMatchObject([{ act: 'reach.correct', subject: `account:${account}`, detail }]);
    // nothing is taken from a ledger that is right
    expect(await database.transact((trx) => takeAwaySurplus(trx, account, recounting, counting))).toEqual([]);
  });

  it('photographs a night once, by a process as here, and sees a picture or a sum that was touched', async () => {
    const morning = new Date('2026-11-21T05:00:00.000Z');
    const night = parisDay(morning) - 1;
    const look = (day: number) => lookAtNight({ url: url(), reachKey, day });
    const key = (row: object) => JSON.stringify(row);
    const rows = await nightRows(database, reachKey, night);
    const seen = await look(night);
    expect(seen.map(key).sort()).toEqual(rows.map(key).sort());
    expect(await photographNight(database, async () => seen, morning)).toBe(true);
    expect(await photographNight(database, look, morning)).toBe(false);
    const active = await countersOf(database, { areas: ['fr'] });
    // one of them is not reached any more, but its owner was there
    expect(active).toMatchObject({ 'reached fr': 3, 'active-7 fr': 4, 'active-30 fr': 4 });
    expect((await inParts(database)).brokenSums).toEqual([]);
    const wrong = { metric: 'active-7', area: 'r53', day: 0, view: 'e', dim: '' } as const;
    await database.transact((trx) =>
      trx.insertInto('reach_count').values({ ...wrong, count: 9 })
        .onConflict((conflict) => conflict.columns(['view', 'area', 'dim', 'metric', 'day']).doUpdateSet({ count: 9 }))
        .execute(),
    ); // prettier-ignore
    const broken = (await inParts(database)).brokenSums;
    expect(broken.map(({ of, metric }) => [of, metric])).toEqual([
      ['regions', 'active-7'],
      ['days', 'active-7'],
    ]);
    await database.transact((trx) =>
      trx
        .updateTable('reach_tally')
        .set({ count: 99 })
        .where('area', '=', 'fr')
        .where('day', '>', 0)
        .execute(),
    );
    const { differences, brokenSums } = await inParts(database);
    expect(brokenSums.some(({ of, metric }) => of === 'departements' && metric === 'registered')).toBe(true);
    // what the counters say is still corrected to what the facts say, tallies included
    await repairCounters(database, differences, now);
    expect((await inParts(database)).differences).toEqual([]);
  });
});
