import { describe, expect, it } from 'vitest';
import { openDatabase } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { countAccountChange } from '../../src/reach/count-account.ts';
import { countEvent, countOnline } from '../../src/reach/count-event.ts';
import { forgetAccount } from '../../src/reach/erase-account.ts';
import { dayOf } from '../../src/reach/paris-day.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase, freshUrl } from './engines.ts';
import { countersOf } from './reach-counters.ts';

const counting = { now: new Date('2026-11-20T23:30:00.000Z'), reachKey: Buffer.alloc(32, 7) };
/** half past midnight in Paris */
const today = dayOf('2026-11-21');
const oneStep = {
  courses: [
    {
      course: '06',
      track: 'p2',
      reached: true,
      completed: false,
      deed: false,
      seen: [{ id: '06-1', minutes: 4 }],
    },
  ],
};

describe.each(engines)('counting on $name', (engine) => {
  const database = freshDatabase(engine);
  const learn = (account: string) =>
    database().transact((trx) => countEvent(trx, account, oneStep, counting));
  const setSiren = (account: string, siren: string | null) =>
    database().transact((trx) =>
      countAccountChange(trx, account, counting, async () => {
        await trx.updateTable('profile').set({ siren }).where('account_id', '=', account).execute();
      }),
    );
  const reached = async () => (await countersOf(database()))['reached fr'] ?? 0;

  it('counts a business once, whatever its accounts, regions and replays, and people without one apart', async () => {
    const siren = '732829320';
    const [one, two, alone] = await Promise.all([
      addAccount(database(), { siren, region: '53' }),
      addAccount(database(), { siren, region: '84' }),
      addAccount(database(), {}),
    ]);
    // the first establishment decides where the business lies
    await database().transact((trx) =>
      trx
        .updateTable('account')
        .set({ created_at: '2026-10-01T08:00:00.000Z' })
        .where('id', '=', one)
        .execute(),
    );
    await learn(one);
    await Promise.all(Array.from({ length: 12 }, (_, index) => learn([one, two, alone][index % 3]!)));
    expect(await countersOf(database(), { areas: ['fr', 'r53', 'r84', 'r?'], day: today })).toMatchObject({
      'reached fr': 1,
      'reached r53': 1,
      'started fr': 1,
      'untied fr': 1,
      'untied r?': 1,
      'minutes fr': 12,
      'minutes r84': 4,
    });
    expect((await countersOf(database(), { areas: ['r84'] }))['reached r84']).toBeUndefined();
    expect(await countersOf(database(), { dim: 'step:' })).toEqual({ 'seen step:06-1 fr': 1 });
  });

  it('notes and never counts staff, representatives, demonstration and suspended accounts', async () => {
    const before = await countersOf(database());
    for (const who of [
      { role: 'staff' },
      { role: 'representative' },
      { demo: 1 },
      { suspended: 1 },
    ] as const) {
      await learn(await addAccount(database(), { ...who, siren: '123456782' }));
    }
    await learn(newId());
    expect(await countersOf(database())).toEqual(before);
  });

  it('a mark keeps an erased business counted, once, when it comes again', async () => {
    const before = await reached();
    const account = await addAccount(database(), { region: '53' });
    await learn(account);
    await setSiren(account, '552100554');
    expect(await reached()).toBe(before + 1);
    await database().transact(async (trx) => {
      await forgetAccount(trx, account, counting);
      await trx.deleteFrom('account').where('id', '=', account).execute();
    });
    expect(await reached()).toBe(before + 1);
    const kept = await database().read.selectFrom('reach_business').selectAll().execute();
    expect(kept.map(({ business }) => business.slice(0, 5))).toEqual(['mark:']);
    expect(JSON.stringify(kept)).not.toContain('552100554');
    const again = await addAccount(database(), { region: '84' });
    await learn(again);
    await setSiren(again, '552100554');
    expect(await reached()).toBe(before + 1);
  });

  it('online: declared, checked, taken away', async () => {
    const account = await addAccount(database(), { siren: '423646512', region: '53' });
    const online = async (state: 'declared' | 'checked' | null) => {
      await database().transact((trx) => countOnline(trx, account, state, counting));
      const counts = await countersOf(database());
      return [counts['online-declared fr'] ?? 0, counts['online-checked fr'] ?? 0];
    };
    // nothing was learnt yet: a business that is not reached is in no figure
    expect(await online('declared')).toEqual([0, 0]);
    await learn(account);
    expect(await online('declared')).toEqual([1, 0]);
    expect(await online('checked')).toEqual([0, 1]);
    expect(await online('declared')).toEqual([1, 0]);
    expect(await online(null)).toEqual([0, 0]);
  });
});

describe('a hot counter on PostgreSQL', () => {
  const url = freshUrl(engines.find(({ name }) => name === 'postgres')!);

  it('no transaction waits for another one of the same region, day and nation', async () => {
    const database = openDatabase(url());
    try {
      await database.migrate();
      const [slow, quick] = await Promise.all([
        addAccount(database, { siren: '732829320', region: '11' }),
        addAccount(database, { siren: '123456782', region: '11' }),
      ]);
      let release = () => {};
      const held = new Promise<void>((resolve) => (release = resolve));
      let counted = () => {};
      const hasCounted = new Promise<void>((resolve) => (counted = resolve));
      // counted, and not committed: with a row per counter, everyone in the region would now wait
      const first = database.transact(async (trx) => {
        await countEvent(trx, slow, oneStep, counting);
        counted();
        await held;
      });
      await hasCounted;
      await database.transact((trx) => countEvent(trx, quick, oneStep, counting));
      release();
      await first;
      expect(await countersOf(database, { areas: ['r11'] })).toMatchObject({ 'reached r11': 2 });
    } finally {
      await database.close();
    }
  });
});
