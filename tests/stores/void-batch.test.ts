import { describe, expect, it } from 'vitest';
import { saveProfile } from '../../src/accounts/save-profile.ts';
import { mergeProgress } from '../../src/learning/merge-progress.ts';
import type { Database } from '../../src/platform/database.ts';
import { countNewAccount } from '../../src/reach/count-account.ts';
import { foldChanges } from '../../src/reach/fold-changes.ts';
import { parisDay } from '../../src/reach/paris-day.ts';
import { batchOf, restoreBatch, voidBatch } from '../../src/reach/void-batch.ts';
import { profileDependencies } from '../../src/web/profile-dependencies.ts';
import { stepDone } from '../fixtures/facts.ts';
import { smallCatalogue as catalogue } from '../fixtures/small-catalogue.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';
import { countersOf } from './reach-counters.ts';

const reachKey = Buffer.alloc(32, 7);
const now = new Date('2026-11-20T09:00:00.000Z');
const day = parisDay(now);
const criteria = { from: day, to: day, region: null, bucket: null };
const businesses = 130;

/** Nine digits whose sum by Luhn is right. */
function siren(n: number): string {
  const digits = String(10_000_000 + n);
  const sum = [...digits].reduce((all, digit, at) => {
    const worth = Number(digit) * (at % 2 === 1 ? 2 : 1);
    return all + (worth > 9 ? worth - 9 : worth);
  }, 0);
  return digits + String((10 - (sum % 10)) % 10);
}

/** A server that stops before its second transaction. */
function stopping(database: Database): Database {
  let left = 1;
  const transact: Database['transact'] = (work) =>
    left-- > 0 ? database.transact(work) : Promise.reject(new Error('stopped'));
  return { ...database, transact };
}

describe.each(engines)('a batch of businesses on $name', (engine) => {
  const database = freshDatabase(engine);
  const voiding = (on: Database = database()) => ({ database: on, actor: 'staff', now, reachKey });
  const untied = { find: async () => undefined };
  const counted = async () => {
    await foldChanges(database());
    return (await countersOf(database()))['reached fr'] ?? 0;
  };
  const batches = () =>
    database().read.selectFrom('reach_batch').select(['id', 'businesses', 'restored_at']).execute();

  it('that a stop left half done says so, and a second try ends it, both ways', async () => {
    const services = { communes: untied, clock: { now: () => now }, reachKey };
    for (let n = 0; n < businesses; n += 1) {
      const id = await addAccount(database(), { region: '53' });
      await database().transact(async (trx) => {
        await countNewAccount(trx, id, { now, reachKey });
        await saveProfile(trx, profileDependencies(services, '192.0.2.1'), id, { businessNumber: siren(n) });
      });
      await mergeProgress({ database: database(), catalogue, reachKey }, id, [stepDone('06-2')], now);
    }
    expect(await batchOf(database(), criteria)).toHaveLength(businesses);
    expect(await counted()).toBe(businesses);

    await expect(voidBatch(voiding(stopping(database())), criteria, businesses, 'essai')).rejects.toThrow(
      'stopped',
    );
    expect(await batches()).toMatchObject([{ businesses: 100, restored_at: null }]);
    await expect(voidBatch(voiding(), criteria, businesses, 'essai')).rejects.toThrow('batch-changed');
    expect(await voidBatch(voiding(), criteria, businesses - 100, 'essai')).toMatchObject({ businesses: 30 });
    expect(await batchOf(database(), criteria)).toEqual([]);
    expect(await counted()).toBe(0);

    const [first, second] = await batches();
    await expect(restoreBatch(voiding(stopping(database())), first!.id)).rejects.toThrow('stopped');
    expect((await batches()).map(({ restored_at }) => restored_at)).toEqual([null, null]);
    await restoreBatch(voiding(), first!.id);
    expect(await counted()).toBe(100);
    await expect(restoreBatch(voiding(), first!.id)).rejects.toThrow('batch-restored');
    expect(await restoreBatch(voiding(), second!.id)).toBe(30);
    expect(await counted()).toBe(businesses);

    const twice = [1, 2].map(() => voidBatch(voiding(), criteria, businesses, 'essai'));
    const kept = (await Promise.allSettled(twice)).filter(({ status }) => status === 'fulfilled');
    expect(kept.length).toBeGreaterThan(0);
    const [, , ...more] = await batches();
    expect(more.reduce((sum, batch) => sum + batch.businesses, 0)).toBe(businesses);
    expect(await counted()).toBe(0);
  });
});
