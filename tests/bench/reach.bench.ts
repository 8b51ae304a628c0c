/**
 * Reach at 20,000 businesses and at `BENCH_BUSINESSES` (two million unless said), on SQLite and on PostgreSQL: size, the
 * report behind the page, a sync, a recount, the file by commune. `BENCH_ENGINES=sqlite` leaves PostgreSQL out.
 * `BENCH_FOLDER` keeps the SQLite files and measures those it finds there.
 */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { catalogueFile } from '../../src/cli/paths.ts';
import { recountByThreads } from '../../src/cli/recount-by-threads.ts';
import { readCatalogue } from '../../src/courses/catalogue.ts';
import { trades } from '../../src/accounts/trades.ts';
import { regions } from '../../src/accounts/regions.ts';
import { tracks } from '../../src/courses/course.ts';
import { mergeProgress } from '../../src/learning/merge-progress.ts';
import { csvChunks } from '../../src/platform/csv.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { communeHeadings, communeRows } from '../../src/reach/commune-export.ts';
import { readFilters } from '../../src/reach/filters.ts';
import { foldChanges } from '../../src/reach/fold-changes.ts';
import { dayOf } from '../../src/reach/paris-day.ts';
import { readReport } from '../../src/reach/read-report.ts';
import { ViewCounter } from '../../src/videos/count-views.ts';
import { runPostgres } from '../run-postgres.ts';
import { median, type Row } from './bench.ts';
import { accountOf, populate, postgresWriter, sqliteWriter } from './reach-population.ts';

const small = 20_000;
const large = Number(process.env.BENCH_BUSINESSES ?? 2_000_000);
const wanted = (process.env.BENCH_ENGINES ?? 'sqlite,postgres').split(',');
const catalogue = readCatalogue(catalogueFile);
const reachKey = Buffer.alloc(32, 1);
const today = dayOf('2026-11-22');
const now = new Date('2026-11-22T12:00:00.000Z');

interface Place {
  url: string;
  database: Database;
  businesses: number;
  seen: number;
  seconds: number;
  bytes: number;
}

async function make(url: string, businesses: number, bytes: () => number | Promise<number>): Promise<Place> {
  const database = openDatabase(url);
  await database.migrate();
  const started = performance.now();
  const writer = url.startsWith('postgres') ? await postgresWriter(url) : sqliteWriter(url);
  const seen = await populate(writer, catalogue, businesses, reachKey);
  const seconds = (performance.now() - started) / 1000;
  return { url, database, businesses, seen, seconds, bytes: await bytes() };
}

const lists = {
  regions,
  trades: trades.map(({ key }) => key),
  courses: catalogue.courses.map(({ id, steps }) => ({ id, steps: steps.map((step) => step.id) })),
  tracks: tracks.map(({ id }) => id),
};
const queries = ['', 'region=53', 'metier=mode', 'cours=06', 'departement=35', 'du=2026-10-01&au=2026-11-01&comparer=oui']; // prettier-ignore

/** Milliseconds of each report, as the page asks them. */
async function report({ database }: Place, index: number): Promise<number> {
  const query = new URLSearchParams(queries[index % queries.length]);
  const { filters } = readFilters(query, { regions, trades, courses: catalogue.courses, tracks, today });
  const [started, busy] = [performance.now(), process.cpuUsage()];
  await readReport(database, filters, lists, today);
  const { user, system } = process.cpuUsage(busy);
  processor.push((user + system) / 1000);
  return performance.now() - started;
}

/** Both sizes are measured in turns, the small one first. */
const ofBig = (values: readonly number[]) => values.filter((_, index) => index % 2 === 1);

/** Milliseconds of our processor for each report: said beside, since a machine with other work stretches the rest. */
const processor: number[] = [];

/** Milliseconds of one step synced by somebody who may or may not have seen it. */
async function sync({ database, businesses }: Place, index: number): Promise<number> {
  const account = accountOf(Math.floor(((index * 7919) % 9973) * (businesses / 9973)));
  const course = catalogue.courses[index % catalogue.courses.length]!;
  const step = course.steps.find(({ kind }) => kind !== 'quiz')!.id;
  const learning = { database, catalogue, reachKey, views: new ViewCounter() };
  const started = performance.now();
  await mergeProgress(
    learning,
    account,
    [{ kind: 'step-done', id: newId(), course: course.id, at: now.toISOString(), step, how: 'done' }],
    now,
  );
  return performance.now() - started;
}

/** Both sizes in turns: machines get slower and quicker by themselves. */
async function both(
  places: readonly Place[],
  times: number,
  work: (place: Place, index: number) => Promise<number>,
) {
  const all: number[][] = places.map(() => []);
  for (let index = -20; index < times; index++) {
    for (const [which, place] of places.entries()) {
      const time = await work(place, index + 20);
      if (index >= 0) all[which]!.push(time);
    }
  }
  return all;
}

const p95 = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length * 0.95)]!;

async function measure(engine: string, places: readonly [Place, Place]): Promise<Row[]> {
  const [little, big] = places;
  const rows: Row[] = [
    {
      what: `${engine}: ${big.businesses} businesses, ${big.seen} steps seen, made in`,
      value: `${big.seconds.toFixed(0)} s, ${(big.bytes / 1e6).toFixed(0)} MB, ${Math.round(big.bytes / big.businesses)} bytes a business`,
    },
  ];
  // kept files may hold changes of a run before
  for (const { database } of places) await foldChanges(database);
  processor.length = 0;
  const [reportSmall, reportBig] = (await both(places, 120, report)) as [number[], number[]];
  const reportRatio = median(reportBig) / median(reportSmall);
  rows.push({
    what: `${engine}: report of the reach page, 95th percentile, median, our processor; ÷ at ${little.businesses}`,
    value: `${p95(reportBig).toFixed(1)} ms, ${median(reportBig).toFixed(1)} ms, ${median(ofBig(processor)).toFixed(1)} ms; ${reportRatio.toFixed(2)}`,
    aim: { text: '≤ 50 ms; ≤ 1.3', met: p95(reportBig) <= 50 && reportRatio <= 1.3 },
  });
  const [syncSmall, syncBig] = (await both(places, 1500, sync)) as [number[], number[]];
  const syncRatio = median(syncBig) / median(syncSmall);
  rows.push({
    what: `${engine}: a sync, median; ÷ at ${little.businesses}`,
    value: `${median(syncBig).toFixed(2)} ms; ${syncRatio.toFixed(2)}`,
    aim: { text: '≤ 1.2', met: syncRatio <= 1.2 },
  });
  await foldChanges(big.database);
  const before = process.memoryUsage().rss;
  let [most, size] = [before, 0];
  const communes = communeRows(big.database, 'n', async () => undefined);
  for await (const chunk of csvChunks(communeHeadings, communes)) {
    size += chunk.length;
    most = Math.max(most, process.memoryUsage().rss);
  }
  const extra = (most - before) / 1e6;
  rows.push({
    what: `${engine}: file by commune (${(size / 1e3).toFixed(0)} kB), extra memory`,
    value: `${extra.toFixed(0)} MB`,
    aim: { text: '≤ 64 MB', met: extra <= 64 },
  });
  const started = performance.now();
  const busyBefore = process.cpuUsage();
  const found = await recountByThreads(big.database, big.url, { catalogueFile, reachKey });
  const seconds = (performance.now() - started) / 1000;
  const { user, system } = process.cpuUsage(busyBefore);
  rows.push({
    what: `${engine}: recount of ${found.businesses} businesses, ${found.counters} counters, ${found.differences.length} differences`,
    // a machine with other work gives us a part of its time only
    value: `${seconds.toFixed(0)} s, of processor ${((user + system) / 1e6).toFixed(0)} s`,
    aim: {
      text: '≤ 60 s, none',
      met: seconds <= 60 && found.differences.length + found.ledgers.length === 0,
    },
  });
  return rows;
}

export const name = 'reach';

export async function run(): Promise<Row[]> {
  return [
    ...(wanted.includes('sqlite') ? await onSqlite() : []),
    ...(wanted.includes('postgres') ? await onPostgres() : []),
  ];
}

async function onSqlite(): Promise<Row[]> {
  const kept = process.env.BENCH_FOLDER;
  const directory = kept ?? mkdtempSync(path.join(tmpdir(), 'declic-reach-'));
  mkdirSync(directory, { recursive: true });
  const places: Place[] = [];
  try {
    for (const size of [small, large])
      places.push(await sqliteOf(path.join(directory, `${size}.sqlite`), size));
    return await measure('SQLite', places as [Place, Place]);
  } finally {
    for (const { database } of places) await database.close();
    if (kept === undefined) rmSync(directory, { recursive: true, force: true });
  }
}

/** A file made now, or before: how it was made is written beside it once it is whole. */
async function sqliteOf(file: string, businesses: number): Promise<Place> {
  const said = `${file}.json`;
  if (existsSync(said)) {
    const made = JSON.parse(readFileSync(said, 'utf8')) as Pick<Place, 'businesses' | 'seen' | 'seconds'>;
    return { ...made, url: file, database: openDatabase(file), bytes: statSync(file).size };
  }
  rmSync(file, { force: true });
  const place = await make(file, businesses, () => statSync(file).size);
  const { seen, seconds } = place;
  writeFileSync(said, JSON.stringify({ businesses, seen, seconds }));
  return place;
}

async function onPostgres(): Promise<Row[]> {
  const server = await runPostgres();
  const places: Place[] = [];
  const ask = async (database: string, sql: string) => {
    const client = new pg.Client(`${server.url}/${database}`);
    await client.connect();
    const { rows } = await client.query<Record<string, string>>(sql);
    await client.end();
    return rows;
  };
  try {
    for (const size of [small, large]) {
      await ask('postgres', `create database reach_${size}`);
      const bytes = async () =>
        Number((await ask(`reach_${size}`, `select pg_database_size('reach_${size}') as size`))[0]!.size);
      places.push(await make(`${server.url}/reach_${size}`, size, bytes));
    }
    return await measure('PostgreSQL', places as [Place, Place]);
  } finally {
    for (const { database } of places) await database.close();
    await server.stop();
  }
}
