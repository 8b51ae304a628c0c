import { type Kysely, sql } from 'kysely';
import { describe, expect, it } from 'vitest';
import { migrations } from '../../db/migrations/all.ts';
import { openDatabase, type Trx } from '../../src/platform/database.ts';
import { engines, freshDatabase, freshUrl } from './engines.ts';

const put =
  (name: string, value = '') =>
  (trx: Trx) =>
    trx.insertInto('secret').values({ name, value }).execute();

describe.each(engines)('transactions on $name', (engine) => {
  const database = freshDatabase(engine);
  const names = async (prefix: string) => {
    const rows = await database()
      .read.selectFrom('secret')
      .select('name')
      .where('name', 'like', `${prefix}%`)
      .orderBy('name')
      .execute();
    return rows.map((row) => row.name);
  };

  it('apply all of a use case or nothing', async () => {
    const failing = database().transact(async (trx) => {
      await put('all-1')(trx);
      await put('all-2')(trx);
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    expect(await names('all-')).toEqual([]);
  });

  it('undo only the use case that failed, of many that arrive together', async () => {
    await database().transact(put('taken'));
    const outcomes = await Promise.allSettled(
      Array.from({ length: 100 }, (_, i) =>
        database().transact(async (trx) => {
          await put(`some-${String(i).padStart(3, '0')}`)(trx);
          // half of the failures are the database's own: a key that exists
          if (i % 10 === 3) await put('taken')(trx);
          if (i % 10 === 7) throw new Error('no');
          return i;
        }),
      ),
    );
    const kept = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? [outcome.value] : []));
    expect(kept).toHaveLength(80);
    expect(await names('some-')).toEqual(kept.map((i) => `some-${String(i).padStart(3, '0')}`));
  });

  it('have happened for everyone once they are acknowledged', async () => {
    await Promise.all(
      Array.from({ length: 20 }, async (_, i) => {
        await database().transact(put(`seen-${i}`));
        expect(await names(`seen-${i}`)).toContain(`seen-${i}`);
      }),
    );
  });
});

describe('a group of use cases on sqlite', () => {
  const database = freshDatabase(engines[0]!);

  it('acknowledges nobody before the commit, and everybody when it failed', async () => {
    const acknowledged: number[] = [];
    // a deferred constraint fails at commit: the whole group is refused, and nothing of it stays
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, async (_, i) => {
        await database().transact(async (trx) => {
          await put(`late-${i}`)(trx);
          if (i !== 4) return;
          await sql`pragma defer_foreign_keys = on`.execute(trx);
          await trx.insertInto('profile').values(orphan).execute();
        });
        acknowledged.push(i);
      }),
    );
    expect(outcomes.map((outcome) => outcome.status)).toEqual(Array(5).fill('rejected'));
    expect(acknowledged).toEqual([]);
    const rows = await database().read.selectFrom('secret').select('name').execute();
    expect(rows).toEqual([]);
    // and the next one is served as if nothing had happened
    await database().transact(put('after'));
    expect(await database().read.selectFrom('secret').select('name').execute()).toEqual([{ name: 'after' }]);
  });

  it('flushes to disk before it answers', async () => {
    const { rows } = await sql<{ synchronous: number }>`pragma synchronous`.execute(database().read);
    // 2 is FULL, see https://www.sqlite.org/pragma.html#pragma_synchronous
    expect(rows).toEqual([{ synchronous: 2 }]);
    const journal = await sql<{ journal_mode: string }>`pragma journal_mode`.execute(database().read);
    expect(journal.rows).toEqual([{ journal_mode: 'wal' }]);
  });
});

const orphan = {
  account_id: 'nobody',
  print_name: null,
  business_name: null,
  siren: null,
  siret: null,
  trade: null,
  commune: null,
  region: null,
};

describe.each(engines)('migrations on $name', (engine) => {
  const url = freshUrl(engine);

  it('are made once when several servers start together, and again change nothing', async () => {
    const servers = Array.from({ length: 3 }, () => openDatabase(url()));
    try {
      await Promise.all(servers.map((server) => server.migrate()));
      await servers[0]!.migrate();
      expect(await executed(servers[0]!.read)).toEqual(Object.keys(migrations));
    } finally {
      await Promise.all(servers.map((server) => server.close()));
    }
  });

  it('refuse a database newer than the code', async () => {
    const server = openDatabase(url());
    try {
      await server.migrate();
      await server.transact((trx) =>
        sql`insert into kysely_migration (name, timestamp) values ('9999-future', '2030-01-01')`.execute(trx),
      );
      await expect(server.migrate()).rejects.toThrow(/newer than this code.*9999-future/);
    } finally {
      await server.close();
    }
  });
});

async function executed(db: unknown): Promise<string[]> {
  const rows = await (db as Kysely<{ kysely_migration: { name: string } }>)
    .selectFrom('kysely_migration')
    .select('name')
    .orderBy('name')
    .execute();
  return rows.map((row) => row.name);
}
