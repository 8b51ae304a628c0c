import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { adoptReachKey, openReachKey } from '../../src/platform/reach-key.ts';
import { engines, freshDatabase } from './engines.ts';

describe.each(engines)('the key of the marks on $name', (engine) => {
  const database = freshDatabase(engine);
  const dataDir = mkdtempSync(path.join(tmpdir(), 'declic-key-'));
  const lost = mkdtempSync(path.join(tmpdir(), 'declic-key-'));
  afterAll(() => [dataDir, lost].forEach((folder) => rmSync(folder, { recursive: true })));

  it('is the first one the database was used with, and no other until it is adopted', async () => {
    const own = { dataDir, reachKey: undefined };
    const [key, again] = await Promise.all([openReachKey(database(), own), openReachKey(database(), own)]);
    expect(key).toHaveLength(32);
    expect(again).toEqual(key);
    // the data directory came back without its key; a second server was given another one
    for (const other of [
      { dataDir: lost, reachKey: undefined },
      { dataDir, reachKey: 'k'.repeat(40) },
    ]) {
      await expect(openReachKey(database(), other)).rejects.toThrow('is not the key this database');
    }
    expect(await openReachKey(database(), own)).toEqual(key);
    const kept = await database().read.selectFrom('secret').selectAll().execute();
    expect(JSON.stringify(kept)).not.toContain(key.toString('base64'));

    const { reachKey } = { reachKey: 'k'.repeat(40) };
    await expect(openReachKey(database(), { dataDir, reachKey })).rejects.toThrow(/^REACH_KEY is not/);
    await database().transact(async (trx) => adoptReachKey(trx, Buffer.alloc(32, 1)));
    await expect(openReachKey(database(), own)).rejects.toThrow('reach-key -- adopt');
  });
});
