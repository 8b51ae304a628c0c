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
import {
  type AccountState,
  type BusinessState,
  countAccount,
  countBusiness,
} from '../../src/reach/counted.ts';
import type { Ledger } from '../../src/reach/ledger.ts';
import { businessNames } from '../../src/reach/mark.ts';
import { packLedger } from '../../src/reach/pack-ledger.ts';
import { dayOf, isoDay } from '../../src/reach/paris-day.ts';
import type { Place } from '../../src/reach/place.ts';
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

/** Rows come in by COPY, as from a backup: many times quicker than statements. */
export async function postgresWriter(url: string): Promise<Writer> {
  const client = new pg.Client(url);
  // when making fails the server is stopped under it: what failed is to be read, not this
  client.on('error', () => undefined);
  await client.connect();
  await client.query("set session_replication_role = 'replica'");
  await client.query('set synchronous_commit = off');
  return {
    insert: (table, columns, rows) => copy(client, `copy ${table} (${columns.join(', ')}) from stdin`, rows),
    done: async () => {
      await client.query('vacuum analyze');
      await client.end();
    },
  };
}

/** `COPY … FROM STDIN` in the text format, which the driver leaves to its users. */
const copy = (client: pg.Client, text: string, rows: readonly Value[][]): Promise<void> =>
  new Promise((resolve, reject) => {
    client.query({
      submit: (connection: pg.Connection) => connection.query(text),
      handleCopyInResponse(connection: CopyConnection) {
        for (let start = 0; start < rows.length; start += 2000) {
          const lines = rows.slice(start, start + 2000).map((row) => `${row.map(copied).join('\t')}\n`);
          connection.sendCopyFromChunk(Buffer.from(lines.join('')));
        }
        connection.endCopyFrom();
      },
      handleCommandComplete: () => undefined,
      handleError: reject,
      handleReadyForQuery: () => resolve(),
    } as unknown as pg.Submittable);
  });

interface CopyConnection {
  sendCopyFromChunk(chunk: Buffer): void;
  endCopyFrom(): void;
}

const copied = (value: Value): string | number => {
  if (value === null) return '\\N';
  if (typeof value === 'number') return value;
  if (typeof value !== 'string') return `\\\\x${value.toString('hex')}`;
  return /[\\\t\n\r]/.test(value)
    ? value.replace(/[\\\t\n\r]/g, (one) => `\\x${one.charCodeAt(0).toString(16)}`)
    : value;
};

/** Nine digits that pass the check of a SIREN, in no order: businesses do not register in that of their numbers. */
export function sirenOf(number: number): string {
  // without a common factor: another number for each
  const eight = String(10_000_000 + ((number * 7_368_787) % 80_000_000));
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
/** Of hundred: businesses with a second account, people without a business, verified, erased since, attestations asked for. */
const shares = { second: 4, alone: 6, verified: 60, erased: 1, certified: 15 };

function readCommunes(): { code: string; region: string }[] {
  const folder = path.join(clientDir, 'communes');
  const all = new Map<string, { code: string; region: string }>();
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.json'))) {
    const shard = JSON.parse(readFileSync(path.join(folder, file), 'utf8')) as CommuneShard;
    for (const [code, , region] of Object.values(shard).flat()) all.set(code, { code, region });
  }
  return [...all.values()].sort((a, b) => (a.code < b.code ? -1 : 1));
}

const placeColumns = (name: string) => [`${name}region`, `${name}commune`, `${name}trade`];
const columns = {
  account: ['id', 'email', 'role', 'represents', 'suspended', 'demo', 'created_at', 'last_seen_at', 'inactivity_notice_at'],
  profile: ['account_id', 'print_name', 'business_name', 'siren', 'siret', 'trade', 'commune', 'region'],
  reach_account: ['account_id', 'packed', 'tied_day', 'tied_at', ...placeColumns('event_'), 'settled', 'last_day', 'origin_bucket'],
  reach_business: ['business', 'packed', 'since', ...placeColumns('event_'), ...placeColumns(''), 'last_day', 'verified_day', 'voided_by'],
  progress: ['account_id', 'course_id', 'packed', 'quiz_passed', 'completed_at', 'completed_rule'],
  certificate: ['account_id', 'number', 'kind', 'subject', 'title', 'version', 'objectives', 'steps', 'minutes', 'quiz_right', 'completed_at', 'issued_at', 'printed_name', 'publisher', 'contact'],
  reach_count: ['view', 'area', 'dim', 'metric', 'day', 'count'],
} as const; // prettier-ignore
type Table = keyof typeof columns;
const tables = Object.keys(columns) as Table[];

/** @returns how many steps were seen */
export async function populate(
  writer: Writer,
  catalogue: Catalogue,
  businesses: number,
  reachKey: Buffer,
): Promise<number> {
  const random = seeded(20_261_122);
  const inHundred = (share: number) => random() * 100 < share;
  const communes = readCommunes();
  const sums = new CountedSums();
  const rows = Object.fromEntries(tables.map((table) => [table, []])) as unknown as Record<Table, Value[][]>;
  const flush = async () => {
    for (const table of tables) {
      if (rows[table].length > 0) await writer.insert(table, columns[table], rows[table]);
      rows[table] = [];
    }
  };
  const learn = learner(catalogue, random, rows);
  let [accounts, seen] = [0, 0];
  const placeTuple = ({ region, commune, trade }: Place) => [region, commune, trade];
  /** a person, whose business lies somewhere */
  const join = (siren: string | null, erased: boolean): AccountState => {
    // the programme grows: more come each month
    const created = lastDay - days + 1 + Math.floor(Math.sqrt(random()) * days);
    // a few towns hold most shops
    const { code, region } = communes[Math.floor(random() ** 4 * communes.length)]!;
    const trade = random() < 0.08 ? null : trades[Math.floor(random() ** 1.7 * trades.length)]!.key;
    const place = { region, commune: code, trade };
    const id = erased ? '' : accountOf(accounts++);
    const at = `${isoDay(created)}T08:00:00.000Z`;
    const { ledger, last, steps } = learn(id, created, erased);
    seen += steps;
    if (!erased) {
      rows.account.push([id, `m${accounts}@example.com`, 'merchant', null, 0, 0, at, `${isoDay(last)}T10:00:00.000Z`, null]); // prettier-ignore
      rows.profile.push([id, null, `Exemple ${accounts}`, siren, null, trade, code, region]);
      rows.reach_account.push([id, packLedger(ledger), created, at, ...placeTuple(place), 1, last, null]);
    }
    return { id, who: { role: 'merchant', suspended: 0, demo: 0 }, counts: true, createdDay: created, siren, now: place, ledger, tiedDay: created, tiedAt: at, event: place, lastDay: last, originBucket: null }; // prettier-ignore
  };
  for (let number = 0; number < businesses; number++) {
    const siren = sirenOf(number);
    const erased = inHundred(shares.erased);
    const people = [join(siren, erased)];
    if (!erased && inHundred(shares.second)) people.push(join(siren, false));
    const verifiedDay = inHundred(shares.verified) ? lastDay - 30 : null;
    const [{ ledger, tiedAt: since, now: place, lastDay: last }] = people as [AccountState];
    const business: BusinessState = { verifiedDay, voided: false, erased: erased ? { ledger, since, event: place, now: place, lastDay: last } : null }; // prettier-ignore
    if (erased) {
      const { mark } = businessNames(siren, reachKey);
      rows.reach_business.push([mark, packLedger(ledger), since, ...placeTuple(place), ...placeTuple(place), last, verifiedDay, null]); // prettier-ignore
    } else if (verifiedDay !== null) {
      rows.reach_business.push([`siren:${siren}`, ...Array<null>(9).fill(null), verifiedDay, null]);
    }
    sums.add(countBusiness(erased ? [] : people, business));
    if (!erased) for (const account of people) sums.add(countAccount(account));
    if (inHundred(shares.alone)) sums.add(countAccount(join(null, false)));
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

/** What one person did since the day she came: how far she got, on which days. Writes it as learning and certificates would. */
function learner(catalogue: Catalogue, random: () => number, rows: Record<Table, Value[][]>) {
  const packedCourse = courseTemplates(catalogue, random);
  const certificateOf = certificates(catalogue);
  return (id: string, created: number, erased: boolean) => {
    const ledger: Ledger = { reached: created, courses: new Map(), certificates: new Map() };
    const total = 1 + Math.min(170, Math.floor(-Math.log(1 - random()) * 13.7));
    const from = Math.floor(random() ** 2 * catalogue.courses.length);
    let [day, more] = [created, total];
    for (let index = 0; more > 0 && index < catalogue.courses.length; index++) {
      const course = catalogue.courses[(from + index) % catalogue.courses.length]!;
      const count = Math.min(more, course.steps.length);
      more -= count;
      const steps = new Map(
        course.steps.slice(0, count).map((step) => {
          if (random() < 0.3) day = Math.min(lastDay, day + 1 + Math.floor(random() * 6));
          return [step.id, { day, minutes: step.minutes }] as const;
        }),
      );
      const completed = count === course.steps.length ? day : undefined;
      const certified = completed !== undefined && random() * 100 < shares.certified ? day : undefined;
      const reached = steps.get(course.steps[0]!.id)!.day;
      ledger.courses.set(course.id, { track: course.track, reached, completed, certified, steps });
      if (erased) continue;
      const done = completed === undefined ? null : `${isoDay(day)}T09:00:00.000Z`;
      rows.progress.push([id, course.id, packedCourse(course.id, count), done ? 1 : 0, done, done ? 1 : null]); // prettier-ignore
      if (certified !== undefined) rows.certificate.push([id, ...certificateOf(course.id, done!)]);
    }
    return { ledger, last: day, steps: total - more };
  };
}

/** Attestations as they are stored, with what was taught and when. */
function certificates(catalogue: Catalogue) {
  let number = 0;
  return (courseId: string, at: string): Value[] => {
    const { title, version, objectives, steps } = catalogue.course(courseId)!;
    const said = steps.map((step) => ({ title: step.title, minutes: step.minutes }));
    const minutes = said.reduce((sum, step) => sum + step.minutes, 0);
    number += 1;
    return [String(number).padStart(14, '0'), 'course', courseId, title, version, JSON.stringify(objectives), JSON.stringify(said), minutes, 5, at, at, 'Exemple', 'Déclic', 'contact@example.com']; // prettier-ignore
  };
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
