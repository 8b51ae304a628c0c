import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { backUp } from '../../src/cli/backup/back-up.ts';
import { restoreBackup } from '../../src/cli/backup/restore-backup.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const open: Database[] = [];

/** A data directory with a server's database, open. */
async function serve(dataDir = mkdtempSync(path.join(tmpdir(), 'declic-backup-'))) {
  const databaseUrl = path.join(dataDir, 'declic.sqlite');
  const database = openDatabase(databaseUrl);
  open.push(database);
  await database.migrate();
  const close = async () => {
    open.splice(open.indexOf(database), 1);
    await database.close();
  };
  return { dataDir, databaseUrl, database, close };
}

const write = (database: Database, name: string) =>
  database.transact((trx) =>
    trx
      .insertInto('secret')
      .values({ name, value: 'x'.repeat(2000) })
      .execute(),
  );

async function names(databaseUrl: string): Promise<Set<string>> {
  const database = openDatabase(databaseUrl);
  try {
    const rows = await database.read.selectFrom('secret').select('name').execute();
    return new Set(rows.map((row) => row.name));
  } finally {
    await database.close();
  }
}

afterEach(async () => {
  await Promise.all(open.splice(0).map((database) => database.close()));
});

it('a backup taken while serving writes holds everything acknowledged before it, and restores', async () => {
  const server = await serve();
  mkdirSync(path.join(server.dataDir, 'media'));
  writeFileSync(path.join(server.dataDir, 'media/clip.mp4'), 'clip');
  mkdirSync(path.join(server.dataDir, 'mail'));
  writeFileSync(path.join(server.dataDir, 'mail/code.eml'), 'a code');
  for (let i = 0; i < 300; i++) await write(server.database, `before-${i}`);

  let writing = true;
  let written = 0;
  const writers = Array.from({ length: 4 }, async (_, writer) => {
    while (writing) await write(server.database, `during-${writer}-${written++}`);
  });
  const target = path.join(mkdtempSync(path.join(tmpdir(), 'declic-target-')), 'backup');
  await backUp(server, target, now);
  writing = false;
  await Promise.all(writers);
  expect(written).toBeGreaterThan(4);
  expect(readdirSync(target).sort()).toEqual(['backup.json', 'declic.sqlite', 'media']);

  const dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'declic-restored-')), 'data');
  const restored = { dataDir, databaseUrl: path.join(dataDir, 'declic.sqlite') };
  expect(await restoreBackup(restored, target, { force: false, now })).toBeUndefined();
  const kept = await names(restored.databaseUrl);
  for (let i = 0; i < 300; i++) expect(kept).toContain(`before-${i}`);
  expect(readFileSync(path.join(dataDir, 'media/clip.mp4'), 'utf8')).toBe('clip');
  expect(existsSync(path.join(dataDir, 'mail'))).toBe(false);
});

it('a restore replaces data only when told so, and keeps what it replaced', async () => {
  const first = await serve();
  await write(first.database, 'first');
  const target = path.join(first.dataDir, '..', `backup-${path.basename(first.dataDir)}`);
  await backUp(first, target, now);
  await expect(backUp(first, target, now)).rejects.toThrow(/exists already/);

  const second = await serve();
  await write(second.database, 'second');
  await expect(restoreBackup(second, target, { force: false, now })).rejects.toThrow(/not empty/);
  await expect(restoreBackup(second, target, { force: true, now })).rejects.toThrow(/A server uses/);
  expect(await names(second.databaseUrl)).toContain('second');
  await second.close();

  const former = await restoreBackup(second, target, { force: true, now });
  expect([...(await names(second.databaseUrl))]).toEqual(['first']);
  expect(await names(path.join(former!, 'declic.sqlite'))).toContain('second');
});

it('nothing but a complete backup is restored, and PostgreSQL has its own tools', async () => {
  const server = await serve();
  await server.close();
  await expect(restoreBackup(server, tmpdir(), { force: true, now })).rejects.toThrow(
    /not a complete backup/,
  );
  const postgres = { dataDir: server.dataDir, databaseUrl: 'postgres://localhost/x' };
  await expect(backUp(postgres, '/nowhere', now)).rejects.toThrow(/pg_dump/);
});
