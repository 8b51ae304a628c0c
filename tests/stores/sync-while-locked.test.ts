import SQLite from 'better-sqlite3';
import { expect, it } from 'vitest';
import { mergeProgress } from '../../src/learning/merge-progress.ts';
import { refusedBy } from '../../src/web/answer-refusal.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { stepDone } from '../fixtures/facts.ts';
import { smallCatalogue as catalogue } from '../fixtures/small-catalogue.ts';
import { addAccount } from './add-account.ts';
import { engines, freshUrl } from './engines.ts';

const url = freshUrl(engines[0]!);
const now = new Date('2026-11-20T09:00:00.000Z');

it('a locked database answers « later », keeps nothing, and takes the same batch afterwards', async () => {
  const database = openDatabase(url());
  await database.migrate();
  const account = await addAccount(database, {});
  const sync = () =>
    mergeProgress({ database, catalogue, reachKey: Buffer.alloc(32) }, account, [stepDone('06-2')], now);
  const stranger = new SQLite(url());
  stranger.exec('begin immediate');
  try {
    const refusals = await Promise.all([sync(), sync()].map((one) => one.catch(refusedBy)));
    expect(refusals).toMatchObject([{ status: 503 }, { status: 503 }]);
    expect(refusals[0]).toMatchObject({
      retryAfter: 30,
      sentence: expect.stringContaining('Rien n’est perdu'),
    });
  } finally {
    stranger.exec('rollback');
    stranger.close();
  }
  expect((await sync()).standing).toMatchObject([{ seen: ['06-2'] }]);
  await database.close();
});
