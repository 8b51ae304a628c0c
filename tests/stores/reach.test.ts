import { describe, expect, it } from 'vitest';
import type { Database } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { countEvent } from '../../src/reach/count-event.ts';
import { countSirenAdded, forgetAccount } from '../../src/reach/count-siren.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const counting = { now: new Date('2026-11-20T23:30:00.000Z'), secretKey: Buffer.alloc(32, 7) };
const parisDay = '2026-11-21';

/** The daily sums that are not zero, as `kind metric region: count`. */
async function daily(database: Database): Promise<Record<string, number>> {
  const rows = await database.read.selectFrom('reach_daily').selectAll().where('count', '<>', 0).execute();
  return Object.fromEntries(
    rows.map((row) => [`${row.subject_kind} ${row.metric} ${row.region}`, row.count]),
  );
}

/** The same sums, computed again from the first times. */
async function recount(database: Database): Promise<Record<string, number>> {
  const sums: Record<string, number> = {};
  for (const row of await database.read.selectFrom('reach_first').selectAll().execute()) {
    if (row.tied) continue;
    const kind = row.subject.startsWith('business:') ? 'business' : 'account';
    const key = `${kind} ${row.metric} ${row.region}`;
    sums[key] = (sums[key] ?? 0) + 1;
  }
  return sums;
}

describe.each(engines)('reach on $name', (engine) => {
  const database = freshDatabase(engine);
  const count = (account: string, ...metrics: ('reached' | 'started')[]) =>
    database().transact((trx) => countEvent(trx, account, metrics, counting));
  const setSiren = (account: string, previous: string | null, siren: string | null) =>
    database().transact(async (trx) => {
      await trx.updateTable('profile').set({ siren }).where('account_id', '=', account).execute();
      await countSirenAdded(trx, account, previous, counting);
    });

  it('counts a business once, whatever its accounts and replays, and people without one apart', async () => {
    const siren = '732829320';
    const [one, two, alone] = await Promise.all([
      addAccount(database(), { siren, region: '53' }),
      addAccount(database(), { siren, region: '84' }),
      addAccount(database(), {}),
    ]);
    await count(one, 'reached', 'started');
    await Promise.all(
      Array.from({ length: 12 }, (_, index) => count([one, two, alone][index % 3]!, 'started', 'reached')),
    );
    expect(await daily(database())).toEqual({
      'business reached 53': 1,
      'business started 53': 1,
      'account reached unknown': 1,
      'account started unknown': 1,
    });
    const days = await database().read.selectFrom('reach_daily').select('day').distinct().execute();
    expect(days).toEqual([{ day: parisDay }]);
    await database().transact(async (trx) => {
      await trx.deleteFrom('reach_daily').execute();
      await trx.deleteFrom('reach_first').execute();
    });
  });

  it('never counts staff, representatives, demonstration and suspended accounts, nor strangers', async () => {
    for (const who of [
      { role: 'staff' },
      { role: 'representative' },
      { demo: 1 },
      { suspended: 1 },
    ] as const) {
      await count(await addAccount(database(), { ...who, siren: '732829320' }), 'reached');
    }
    await count(newId(), 'reached');
    expect(await daily(database())).toEqual({});
  });

  it('adding a SIREN later counts the past once; changing it moves the count; erasing keeps it', async () => {
    const account = await addAccount(database(), { region: '53' });
    await count(account, 'reached', 'started');
    expect(await daily(database())).toEqual({ 'account reached 53': 1, 'account started 53': 1 });
    await setSiren(account, null, '732829320');
    await setSiren(account, '732829320', '732829320');
    const tied = { 'business reached 53': 1, 'business started 53': 1 };
    expect(await daily(database())).toEqual(tied);
    await count(account, 'reached');
    expect(await daily(database())).toEqual(tied);

    const other = await addAccount(database(), { siren: '732829320', region: '84' });
    await count(other, 'reached');
    await setSiren(account, '732829320', '123456782');
    expect(await daily(database())).toEqual({ 'business reached 53': 2, 'business started 53': 1 });
    expect(await recount(database())).toEqual(await daily(database()));

    await setSiren(account, '123456782', null);
    expect(await daily(database())).toEqual({
      'business reached 53': 1,
      'account reached 53': 1,
      'account started 53': 1,
    });
    expect(await recount(database())).toEqual(await daily(database()));

    const before = await daily(database());
    await database().transact(async (trx) => {
      await forgetAccount(trx, account);
      await trx.deleteFrom('account').where('id', '=', account).execute();
    });
    expect(await daily(database())).toEqual(before);
    expect(await recount(database())).toEqual(before);
    const left = await database().read.selectFrom('reach_first').select('subject').execute();
    expect(left.filter(({ subject }) => subject.includes(account) || subject.includes('732829320'))).toEqual(
      [],
    );
  });
});
