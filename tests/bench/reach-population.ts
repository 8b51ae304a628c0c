/**
 * A seeded population for measuring reach: businesses over two years, in communes and trades of very unequal sizes, that
 * mostly see a few steps and rarely everything. Written straight into the tables, with the counters they add up to.
 */
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import pg from 'pg';
import { clientDir } from '../../src/cli/paths.ts';
import type { Catalogue } from '../../src/courses/catalogue.ts';
import type { CommuneShard } from '../../src/accounts/commune-lookup.ts';
import { trades } from '../../src/accounts/trades.ts';
import { pack } from '../../src/learning/pack.ts';
import { countAccount, countBusiness, plainBusiness } from '../../src/reach/counted.ts';
import type { Ledger } from '../../src/reach/ledger.ts';
import { packLedger } from '../../src/reach/pack-ledger.ts';
import { dayOf, isoDay } from '../../src/reach/paris-day.ts';
import { CountedSums } from '../../src/reach/sum-counted.ts';

/** Mulberry32: small, quick, the same everywhere. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

type Value = string | number | Buffer | null;
export interface Writer {
  insert(table: string, columns: readonly string[], rows: readonly Value[][]): Promise<void>;
  done(): Promise<void>;
}

export function sqliteWriter(file: string): Writer {
  const raw = new SQLite(file);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = OFF');
  raw.pragma('foreign_keys = OFF');
  const statements = new Map<string, SQLite.Statement>();
  return {
    insert: async (table, columns, rows) => {
      let statement = statements.get(table);
      if (!statement) {
        statement = raw.prepare(
          `insert into ${table} (${columns.join(', ')}) values (${columns.map(() => '?').join(', ')})`,
        );
        statements.set(table, statement);
      }
      raw.exec('begin');
      for (const row of rows) statement.run(...row);
      raw.exec('commit');
    },
    done: async () => {
      raw.exec('analyze');
      raw.pragma('wal_checkpoint(TRUNCATE)');
      raw.close();
    },
  };
}

const binary = new Set(['packed']);
const numbers = new Set(['suspended', 'demo', 'quiz_passed', 'completed_rule', 'tied_day', 'settled', 'last_day', 'origin_bucket', 'day', 'count']); // prettier-ignore

export async function postgresWriter(url: string): Promise<Writer> {
  const client = new pg.Client(url);
  // when making fails the server is stopped under it: what failed is to be read, not this
  client.on('error', () => undefined);
  await client.connect();
  await client.query("set session_replication_role = 'replica'");
  await client.query('set synchronous_commit = off');
  const typeOf = (column: string) =>
    binary.has(column) ? 'bytea' : numbers.has(column) ? 'integer' : 'text';
  return {
    insert: async (table, columns, rows) => {
      for (let start = 0; start < rows.length; start += 5000) {
        const part = rows.slice(start, start + 5000);
        const arrays = columns.map((column, index) => `$${index + 1}::${typeOf(column)}[]`);
        await client.query(
          `insert into ${table} (${columns.join(', ')}) select * from unnest(${arrays.join(', ')})`,
          columns.map((_, index) => part.map((row) => row[index])),
        );
      }
    },
    done: async () => {
      await client.query('analyze');
      await client.end();
    },
  };
}

/** Nine digits that pass the check of a SIREN. */
export function sirenOf(number: number): string {
  const eight = String(10_000_000 + number);
  let sum = 0;
  for (let index = 0; index < 8; index++) {
    const value = Number(eight[index]) * (index % 2 === 1 ? 2 : 1);
    sum += value > 9 ? value - 9 : value;
  }
  return `${eight}${(10 - (sum % 10)) % 10}`;
}

export const accountOf = (number: number): string =>
  `019${number.toString(16).padStart(5, '0')}-0000-7000-8000-${number.toString(16).padStart(12, '0')}`;

const lastDay = dayOf('2026-11-21');
const days = 730;

function readCommunes(): { code: string; region: string }[] {
  const folder = path.join(clientDir, 'communes');
  const all = new Map<string, { code: string; region: string }>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const shard = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CommuneShard;
    for (const [code, , region] of Object.values(shard).flat()) all.set(code, { code, region });
  }
  return [...all.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const columns = {
  account: ['id', 'email', 'role', 'represents', 'suspended', 'demo', 'created_at', 'last_seen_at', 'inactivity_notice_at'],
  profile: ['account_id', 'print_name', 'business_name', 'siren', 'siret', 'trade', 'commune', 'region'],
  reach_account: ['account_id', 'packed', 'tied_day', 'tied_at', 'event_region', 'event_commune', 'event_trade', 'settled', 'last_day', 'origin_bucket'],
  progress: ['account_id', 'course_id', 'packed', 'quiz_passed', 'completed_at', 'completed_rule'],
  reach_count: ['view', 'area', 'dim', 'metric', 'day', 'count'],
} as const; // prettier-ignore

/** @returns how many steps were seen */
export async function populate(writer: Writer, catalogue: Catalogue, businesses: number): Promise<number> {
  const random = seeded(20_261_122);
  const communes = readCommunes();
  const sums = new CountedSums();
  const rows: Record<keyof typeof columns, Value[][]> = { account: [], profile: [], reach_account: [], progress: [], reach_count: [] }; // prettier-ignore
  const flush = async () => {
    for (const table of Object.keys(columns) as (keyof typeof columns)[]) {
      if (rows[table].length > 0) await writer.insert(table, columns[table], rows[table]);
      rows[table] = [];
    }
  };
  const packedCourse = courseTemplates(catalogue, random);
  let seen = 0;
  for (let number = 0; number < businesses; number++) {
    // the programme grows: more come each month
    const created = lastDay - days + 1 + Math.floor(Math.sqrt(random()) * days);
    // a few towns hold most shops
    const commune = communes[Math.floor(random() ** 4 * communes.length)]!;
    const trade = random() < 0.08 ? null : trades[Math.floor(random() ** 1.7 * trades.length)]!.key;
    const left = 1 + Math.min(170, Math.floor(-Math.log(1 - random()) * 14.6));
    const id = accountOf(number);
    const siren = sirenOf(number);
    const at = `${isoDay(created)}T08:00:00.000Z`;
    const ledger: Ledger = { reached: created, courses: new Map(), certificates: new Map() };
    let [day, more] = [created, left];
    const from = Math.floor(random() ** 2 * catalogue.courses.length);
    for (let index = 0; more > 0 && index < catalogue.courses.length; index++) {
      const course = catalogue.courses[(from + index) % catalogue.courses.length]!;
      const count = Math.min(more, course.steps.length);
      more -= count;
      seen += count;
      const steps = new Map(
        course.steps.slice(0, count).map((step) => {
          if (random() < 0.3) day = Math.min(lastDay, day + 1 + Math.floor(random() * 6));
          return [step.id, { day, minutes: step.minutes }] as const;
        }),
      );
      const completed = count === course.steps.length ? day : undefined;
      const first = steps.get(course.steps[0]!.id)!.day;
      ledger.courses.set(course.id, {
        track: course.track,
        reached: first,
        completed,
        certified: undefined,
        steps,
      });
      const done = completed === undefined ? null : `${isoDay(day)}T09:00:00.000Z`;
      rows.progress.push([
        id,
        course.id,
        packedCourse(course.id, count),
        done ? 1 : 0,
        done,
        done ? 1 : null,
      ]);
    }
    const place = { region: commune.region, commune: commune.code, trade };
    rows.account.push([id, `m${number}@example.com`, 'merchant', null, 0, 0, at, `${isoDay(day)}T10:00:00.000Z`, null]); // prettier-ignore
    rows.profile.push([id, null, `Exemple ${number}`, siren, null, trade, commune.code, commune.region]);
    rows.reach_account.push([id, packLedger(ledger), created, at, commune.region, commune.code, trade, 1, day, null]); // prettier-ignore
    const account = { id, who: { role: 'merchant', suspended: 0, demo: 0 }, counts: true, createdDay: created, siren, now: place, ledger, tiedDay: created, tiedAt: at, event: place, lastDay: day, originBucket: null }; // prettier-ignore
    sums.add(countBusiness([account], plainBusiness));
    sums.add(countAccount(account));
    if (number % 20_000 === 19_999) await flush();
  }
  for (const [key, count] of sums.cells()) {
    rows.reach_count.push([...key, count]);
    if (rows.reach_count.length === 50_000) await flush();
  }
  await flush();
  await writer.done();
  return seen;
}

/** Some dozens of real packed rows for each course and number of steps: packing millions anew would say nothing more. */
function courseTemplates(catalogue: Catalogue, random: () => number) {
  const made = new Map<string, Buffer[]>();
  return (courseId: string, count: number): Buffer => {
    const key = `${courseId} ${count}`;
    let list = made.get(key);
    if (!list) {
      list = Array.from({ length: 12 }, () => templateOf(catalogue, courseId, count, random));
      made.set(key, list);
    }
    return list[Math.floor(random() * list.length)]!;
  };
}

function templateOf(catalogue: Catalogue, courseId: string, count: number, random: () => number): Buffer {
  const course = catalogue.course(courseId)!;
  let clock = Date.parse('2026-01-05T08:00:00.000Z') + Math.floor(random() * 1e10);
  const at = () => new Date((clock += 1000 * Math.floor(60 + random() * 400))).toISOString().replace(/\.\d+/, '.000'); // prettier-ignore
  const seen = course.steps.slice(0, count);
  const quiz = seen.some(({ kind }) => kind === 'quiz');
  return pack({
    course: courseId,
    steps: Object.fromEntries(
      seen.filter(({ kind }) => kind !== 'quiz').map(({ id }) => [id, { at: at(), how: 'done' as const }]),
    ),
    videos: {},
    attempts: quiz
      ? {
          [`019${Math.floor(random() * 1e5)
            .toString(16)
            .padStart(5, '0')}-0000-7000-8000-000000000000`]: Object.fromEntries(
            course.questions.map(({ id, answer }) => [id, { choice: answer, at: at() }]),
          ),
        }
      : {},
  });
}
