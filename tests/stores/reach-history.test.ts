import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Communes } from '../../src/accounts/communes.ts';
import { saveProfile } from '../../src/accounts/save-profile.ts';
import type { LearningEvent } from '../../src/learning/event.ts';
import { mergeProgress } from '../../src/learning/merge-progress.ts';
import { csvChunks } from '../../src/platform/csv.ts';
import type { Database } from '../../src/platform/database.ts';
import { isRefusal } from '../../src/platform/refusal.ts';
import { countAccountChange, countNewAccount } from '../../src/reach/count-account.ts';
import { countEvent, countOnline, uncountCertificate } from '../../src/reach/count-event.ts';
import { factHeadings, factRows } from '../../src/reach/fact-export.ts';
import { foldChanges } from '../../src/reach/fold-changes.ts';
import { isoDay, parisDay } from '../../src/reach/paris-day.ts';
import { recountHere } from '../../src/reach/recount.ts';
import { repairCounters } from '../../src/reach/repair.ts';
import { verifySirens } from '../../src/reach/verify-sirens.ts';
import { batchOf, restoreBatch, voidBatch } from '../../src/reach/void-batch.ts';
import { partsOf } from '../../src/reach/walk-store.ts';
import { recountingOf } from '../../src/web/known-facts.ts';
import { accountEraser } from '../../src/web/personal-data.ts';
import { profileDependencies } from '../../src/web/profile-dependencies.ts';
import { attempt, deed, stepDone, watched } from '../fixtures/facts.ts';
import { smallCatalogue as catalogue } from '../fixtures/small-catalogue.ts';
import { headlineOf } from '../independent/headline.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';
import { countersOf } from './reach-counters.ts';

const reachKey = Buffer.alloc(32, 7);
const sirens = ['732829320', '123456782', '552100554'];
const places = ['35238', '75056', '97411', '2A004'] as const;
const regions: Record<string, string> = { '35238': '53', '75056': '11', '97411': '04', '2A004': '94' };
const communes: Communes = {
  find: async (code) => (regions[code] ? { code, name: code, region: regions[code] } : undefined),
};

const events: LearningEvent[][] = [
  [stepDone('06-2')],
  [stepDone('06-3'), stepDone('08-2')],
  [watched('demo-06-a', 0, 12)],
  [watched('demo-08-a', 0, 16), watched('demo-06-old', 3, 20)],
  attempt('06', 'bbbba'),
  attempt('08', 'aaaab'),
  [deed('06', true)],
  [deed('06', false, '2026-11-20T09:00:00.000Z')],
];

type Act =
  | { act: 'join'; place: number }
  | { act: 'learn'; who: number; what: number }
  | { act: 'siren'; who: number; siren: number }
  | { act: 'move'; who: number; place: number; trade: boolean }
  | { act: 'suspend' | 'role' | 'erase' | 'certify' | 'revoke'; who: number }
  | { act: 'online'; who: number; state: 'declared' | 'checked' | null }
  | { act: 'void' | 'restore' | 'fold' | 'night' }
  | { act: 'verify'; siren: number };

const who = fc.nat(7);
const history = fc.array(
  fc.oneof(
    {
      arbitrary: fc.record({ act: fc.constant('learn' as const), who, what: fc.nat(events.length - 1) }),
      weight: 6,
    },
    { arbitrary: fc.record({ act: fc.constant('siren' as const), who, siren: fc.nat(3) }), weight: 4 },
    fc.record({ act: fc.constant('move' as const), who, place: fc.nat(4), trade: fc.boolean() }),
    fc.record({ act: fc.constantFrom('suspend' as const, 'role' as const), who }),
    { arbitrary: fc.record({ act: fc.constant('erase' as const), who }), weight: 2 },
    fc.record({ act: fc.constantFrom('certify' as const, 'revoke' as const), who }),
    fc.record({ act: fc.constant('join' as const), place: fc.nat(4) }),
    fc.record({ act: fc.constant('online' as const), who, state: fc.constantFrom('declared' as const, 'checked' as const, null) }), // prettier-ignore
    fc.record({
      act: fc.constantFrom('void' as const, 'restore' as const, 'fold' as const, 'night' as const),
    }),
    fc.record({ act: fc.constant('verify' as const), siren: fc.nat(2) }),
  ),
  { minLength: 5, maxLength: 40 },
);

/** Plays a history on a database through the use cases the site has. */
class Programme {
  readonly #database: Database;
  now = new Date('2026-11-20T09:00:00.000Z');
  readonly accounts: string[] = [];

  constructor(database: Database) {
    this.#database = database;
  }

  get counting() {
    return { now: this.now, reachKey };
  }

  async play(act: Act): Promise<void> {
    const database = this.#database;
    // two numbers are never given in the same millisecond: the first one decides where a business lies
    this.now = new Date(this.now.getTime() + 1000);
    if (act.act === 'fold') {
      await foldChanges(database);
      return;
    }
    if (act.act === 'night') return this.#sleep();
    if (act.act === 'join') {
      const place = places[act.place];
      const id = await addAccount(database, place ? { region: regions[place]! } : {});
      await database.transact((trx) => countNewAccount(trx, id, this.counting));
      this.accounts.push(id);
      return;
    }
    if (act.act === 'verify') {
      const directory = async function* () {
        yield sirens[act.siren]!;
      };
      await verifySirens(database, this.counting, directory());
      return;
    }
    if (act.act === 'void' || act.act === 'restore') return this.#voidOrRestore(act.act);
    if (!('who' in act)) return;
    const id = this.accounts[act.who % Math.max(1, this.accounts.length)];
    if (id === undefined) return;
    switch (act.act) {
      case 'learn':
        await mergeProgress({ database, catalogue, reachKey }, id, events[act.what]!, this.now).catch(
          (error: unknown) => isRefusal(error) || Promise.reject(error as Error),
        );
        return;
      case 'siren':
        return this.#save(id, { businessNumber: sirens[act.siren] ?? '' });
      case 'move':
        return this.#save(id, { commune: places[act.place] ?? '', trade: act.trade ? 'mode' : '' });
      case 'suspend':
      case 'role':
        return this.#change(id, act.act);
      case 'erase':
        this.accounts.splice(this.accounts.indexOf(id), 1);
        return database.transact((trx) =>
          accountEraser({ clock: { now: () => this.now }, reachKey })(trx, id),
        );
      case 'certify':
        return database.transact((trx) =>
          countEvent(trx, id, { certified: { course: '06', track: 'p2' } }, this.counting),
        );
      case 'revoke':
        return database.transact((trx) => uncountCertificate(trx, id, '06', this.counting));
      case 'online':
        return database.transact((trx) => countOnline(trx, id, act.state, this.counting));
    }
  }

  #sleep(): void {
    this.now = new Date(this.now.getTime() + 86_400_000);
  }

  #save(id: string, form: Record<string, string>): Promise<void> {
    const services = { communes, clock: { now: () => this.now }, reachKey };
    return this.#database.transact((trx) =>
      saveProfile(trx, profileDependencies(services, '192.0.2.1'), id, form),
    );
  }

  #change(id: string, what: 'suspend' | 'role'): Promise<void> {
    return this.#database.transact((trx) =>
      countAccountChange(trx, id, this.counting, async () => {
        const account = await trx
          .selectFrom('account')
          .selectAll()
          .where('id', '=', id)
          .executeTakeFirstOrThrow();
        const changed =
          what === 'suspend'
            ? { suspended: 1 - account.suspended }
            : { role: account.role === 'merchant' ? ('representative' as const) : ('merchant' as const) };
        await trx.updateTable('account').set(changed).where('id', '=', id).execute();
      }),
    );
  }

  async #voidOrRestore(act: 'void' | 'restore'): Promise<void> {
    const database = this.#database;
    const voiding = { database, actor: 'staff', ...this.counting };
    if (act === 'restore') {
      const batch = await database.read
        .selectFrom('reach_batch')
        .select('id')
        .where('restored_at', 'is', null)
        .executeTakeFirst();
      if (batch) await restoreBatch(voiding, batch.id);
      return;
    }
    const day = parisDay(this.now);
    const criteria = { from: day, to: day, region: null, bucket: null };
    const batch = await batchOf(database, criteria);
    if (batch.length > 0) await voidBatch(voiding, criteria, batch.length, 'essai');
  }
}

const clear = async (database: Database): Promise<void> => {
  for (const table of [
    'reach_account',
    'reach_business',
    'reach_change',
    'reach_count',
    'reach_tally',
    'reach_batch',
    'progress',
    'profile',
    'account',
  ] as const)
    // prettier-ignore
    await database.transact((trx) => trx.deleteFrom(table).execute());
};

describe.each(engines)('counts after any history on $name', (engine) => {
  const database = freshDatabase(engine);
  // parts of three accounts: those of one business lie in several
  const again = () => recountHere(database(), recountingOf(catalogue, reachKey), (db) => partsOf(db, 3));
  const certificates = (found: Awaited<ReturnType<typeof again>>) => ({
    ...found,
    // certificates are told to the counters here without being issued
    ledgers: found.ledgers.filter(({ missing, surplus }) => missing.length > 0 || surplus.some((one) => !one.startsWith('certified'))), // prettier-ignore
  });

  it(
    'counted as it happened = recounted = recomputed by an independent program',
    { timeout: 60_000 },
    async () => {
      await fc.assert(
        fc.asyncProperty(history, async (acts) => {
          await clear(database());
          const programme = new Programme(database());
          for (let i = 0; i < 4; i++) await programme.play({ act: 'join', place: i });
          for (const act of acts) await programme.play(act);

          const found = certificates(await again());
          expect(found.differences).toEqual([]);
          expect(found.ledgers).toEqual([]);
          expect(found.brokenSums).toEqual([]);

          let csv = '';
          for await (const chunk of csvChunks(factHeadings, factRows(database(), reachKey))) csv += chunk;
          for (const siren of sirens) expect(csv).not.toContain(siren);
          const headline = headlineOf(csv);
          const now = await countersOf(database());
          for (const metric of ['reached', 'verified', 'started', 'completed', 'certified'] as const) {
            expect([metric, now[`${metric} fr`] ?? 0]).toEqual([metric, headline[metric]]);
          }
          const byRegion = async (view: 'e' | 'n') => {
            const rows = await countersOf(database(), { view, areas: ['r53', 'r11', 'r04', 'r94', 'r?'] });
            return Object.fromEntries(
              Object.entries(rows)
                .filter(([key]) => key.startsWith('reached '))
                .map(([key, count]) => [key.slice('reached r'.length), count]),
            );
          };
          expect(await byRegion('n')).toEqual(headline.regionsNow);
          expect(await byRegion('e')).toEqual(headline.regionsThen);
          const days = await database()
            .read.selectFrom('reach_count')
            .select(['day', 'count'])
            .where('view', '=', 'n')
            .where('area', '=', 'fr')
            .where('metric', '=', 'reached')
            .where('dim', '=', '')
            .where('day', '>', 0)
            .where('count', '<>', 0)
            .execute();
          expect(Object.fromEntries(days.map(({ day, count }) => [isoDay(day), count]))).toEqual(
            headline.reachedByDay,
          );
        }),
        { numRuns: engine.name === 'sqlite' ? 80 : 15 },
      );
    },
  );

  it('a recount sees one counter that is wrong, and one thing never noted, and corrects them', async () => {
    await clear(database());
    const programme = new Programme(database());
    await programme.play({ act: 'join', place: 0 });
    await programme.play({ act: 'learn', who: 0, what: 0 });
    await foldChanges(database());
    await database().transact(
      (trx) =>
      trx.updateTable('reach_count').set({ count: 7 }).where('metric', '=', 'untied').where('area', '=', 'fr').where('view', '=', 'n').where('day', '=', 0).execute(), // prettier-ignore
    );
    const found = await again();
    expect(found.differences).toMatchObject([{ metric: 'untied', area: 'fr', counted: 7, expected: 1 }]);
    await repairCounters(database(), found.differences, programme.now);
    expect((await again()).differences).toEqual([]);
    await database().transact((trx) => trx.deleteFrom('reach_account').execute());
    expect((await again()).ledgers).toMatchObject([{ account: programme.accounts[0], surplus: [] }]);
  });
});
