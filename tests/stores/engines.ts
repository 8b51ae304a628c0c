/**
 * Store tests run on every engine:
 *
 *   describe.each(engines)('sessions on $name', (engine) => {
 *     const database = freshDatabase(engine);
 *     it('…', async () => { await database().transact((trx) => …); });
 *   });
 */
import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { afterAll, beforeAll, inject } from 'vitest';
import { type Database, openDatabase } from '../../src/platform/database.ts';

export interface TestEngine {
  name: 'sqlite' | 'postgres';
  /** makes an empty database and gives its address and how to throw it away */
  create(): Promise<{ url: string; drop: () => Promise<void> }>;
}

const sqlite: TestEngine = {
  name: 'sqlite',
  create: async () => {
    const directory = mkdtempSync(path.join(tmpdir(), 'declic-sqlite-'));
    return {
      url: path.join(directory, 'test.sqlite'),
      drop: async () => rmSync(directory, { recursive: true, force: true }),
    };
  },
};

const postgres: TestEngine = {
  name: 'postgres',
  create: async () => {
    const server = inject('postgresUrl');
    const name = `test_${randomBytes(6).toString('hex')}`;
    await command(server, `create database ${name}`);
    return {
      url: `${server}/${name}`,
      drop: () => command(server, `drop database if exists ${name} with (force)`),
    };
  },
};

export const engines: readonly TestEngine[] = [sqlite, postgres];

async function command(server: string, sql: string): Promise<void> {
  const client = new pg.Client(`${server}/postgres`);
  await client.connect();
  try {
    await client.query(sql);
  } finally {
    await client.end();
  }
}

/** An empty, unmigrated database for the tests of the enclosing `describe`; open it as often as needed. */
export function freshUrl(engine: TestEngine): () => string {
  let made: Awaited<ReturnType<TestEngine['create']>> | undefined;
  beforeAll(async () => {
    made = await engine.create();
  });
  afterAll(async () => {
    await made?.drop();
  });
  return () => made!.url;
}

/** A migrated database for the tests of the enclosing `describe`. */
export function freshDatabase(engine: TestEngine, url = freshUrl(engine)): () => Database {
  let database: Database | undefined;
  beforeAll(async () => {
    database = openDatabase(url());
    await database.migrate();
  });
  afterAll(async () => {
    await database?.close();
  });
  return () => database!;
}
