/**
 * Acknowledged durable syncs per second through HTTP, against a bare server on the same machine in the same run. Ours
 * runs as `npm start` does: session, guard, validation, counters and log lines on.
 */
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { catalogueFile } from '../../src/cli/paths.ts';
import { readCatalogue } from '../../src/courses/catalogue.ts';
import { wireVersion } from '../../src/learning/event.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { TestServer } from '../e2e/server.ts';
import { freePort } from '../free-port.ts';
import { median, type Row } from './bench.ts';
import { addLearners, type Learner, newFacts } from './learners.ts';
import type { LoadJob, LoadResult } from './sync-load.ts';

const connections = 32;
const accounts = 4000;
const rounds = 3;
const catalogue = readCatalogue(catalogueFile);

const load = (job: LoadJob): Promise<LoadResult> =>
  new Promise((resolve, reject) => {
    const child = fork(path.join(import.meta.dirname, 'sync-load.ts'));
    child.once('message', (result) => resolve(result as LoadResult));
    child.once('error', reject);
    child.send(job);
  });

/** Every account once, each with facts it has not sent. */
const requestsOf = (learners: readonly Learner[], round: number, count: number): LoadJob['requests'] =>
  learners.map(({ session }) => ({
    cookie: session,
    body: JSON.stringify({ version: wireVersion, events: newFacts(catalogue, round, count) }),
  }));

function check(result: LoadResult, expected: number): LoadResult {
  if (result.acknowledged === expected) return result;
  throw new Error(`${result.acknowledged} of ${expected} syncs were acknowledged:\n${result.firstFailure}`);
}

export const name = 'progress';

export async function run(): Promise<Row[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'declic-bench-'));
  const database = openDatabase(path.join(directory, 'declic.sqlite'));
  await database.migrate();
  const learners = await addLearners(database, accounts);
  await database.close();
  const ours = await TestServer.start({ dataDir: directory });
  const port = await freePort();
  const bare = fork(path.join(import.meta.dirname, 'bare-sync-server.ts'), [
    path.join(directory, 'bare.sqlite'),
    String(port),
  ]);
  await new Promise((resolve) => bare.once('message', resolve));
  try {
    const results: LoadResult[] = [];
    const floors: LoadResult[] = [];
    // one more round first: both warm up
    for (let round = 0; round <= rounds; round++) {
      const requests = requestsOf(learners, round, 1);
      const floor = check(await load({ port, connections, requests }), accounts);
      const result = check(await load({ port: ours.port, connections, requests }), accounts);
      if (round === 0) continue;
      floors.push(floor);
      results.push(result);
    }
    const batches = await load({
      port: ours.port,
      connections,
      requests: requestsOf(learners, 0, 20),
    });
    check(batches, accounts);
    const perSecond = (result: LoadResult) => result.acknowledged / result.seconds;
    const ratio = median(results.map((result, index) => perSecond(result) / perSecond(floors[index]!)));
    const ofBare = `${ratio.toFixed(2)} of a bare server (${Math.round(median(floors.map(perSecond)))}/s)`;
    return [
      {
        what: `durable syncs a second, ${connections} clients`,
        value: `${Math.round(median(results.map(perSecond)))}/s, ${ofBare}`,
        aim: { text: '≥ 0.3, better 0.5', met: ratio >= 0.3 },
      },
      {
        what: 'time of a sync, median and 99th percentile',
        value: `${median(results.map(({ medianMs }) => medianMs)).toFixed(1)} and ${median(results.map(({ p99Ms }) => p99Ms)).toFixed(1)} ms`,
      },
      { what: 'events a second, 20 a batch', value: `${Math.round(20 * perSecond(batches))}/s` },
    ];
  } finally {
    bare.kill();
    await ours.stop();
    rmSync(directory, { recursive: true, force: true });
  }
}
