/**
 * How much the progress of one merchant who finished 25 courses weighs on disk, keys, row overhead and empty space of
 * the pages included: a real SQLite file of 1000 such merchants.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { Catalogue, type CatalogueFile } from '../../src/courses/catalogue.ts';
import { type LearningEvent, wireVersion } from '../../src/learning/event.ts';
import { mergeProgress } from '../../src/learning/merge-progress.ts';
import { readBatch } from '../../src/learning/read-batch.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { addAccount } from '../stores/add-account.ts';
import type { Row } from './bench.ts';

const merchants = 1000;
const courseIds = Array.from({ length: 25 }, (_, index) => String(index + 1).padStart(2, '0'));

/** As in the curriculum: 46 video steps in 25 courses, so two in most; seven steps a course. */
const videoSteps = (course: number) => (course < 21 ? 2 : 1);
const kinds = (course: number) =>
  [1, 2, 3, 4, 5, 6, 7].map((n) => (n <= videoSteps(course) ? 'video' : n === 7 ? 'quiz' : 'lecture'));

/** As in content/videos.yaml: a regional video first, then one that is national only. */
const videoId = (course: string, place: number) =>
  place === 0 ? `rr-${course}-53-1` : `rn-${course}-${place + 1}-nat-1`;

const catalogue = new Catalogue({
  version: 1,
  courses: courseIds.map((id, course): CatalogueFile['courses'][number] => ({
    id,
    slug: id,
    title: id,
    promise: '',
    track: 'p1',
    version: 1,
    objectives: [],
    prerequisites: [],
    retired: [],
    deed: 'Faites-le.',
    steps: kinds(course).map((kind, index) => ({
      id: `${id}-${index + 1}`,
      slug: String(index),
      kind: kind as 'video',
      title: '',
      minutes: 2,
      slot: null,
    })),
    questions: [1, 2, 3, 4, 5].map((n) => ({
      id: `${id}-q${n}`,
      answer: 'b',
      explanation: '',
      step: `${id}-1`,
      choices: ['a', 'b', 'c', 'd'],
    })),
  })),
  videos: courseIds.flatMap((id, course) =>
    kinds(course).flatMap((kind, index) =>
      kind === 'video'
        ? [
            {
              id: videoId(id, index),
              slot: '',
              step: `${id}-${index + 1}`,
              seconds: 180,
              retired: false,
            },
          ]
        : [],
    ),
  ),
});

/** One merchant's way through one course: videos in two sittings with a jump back, two attempts at the quiz. */
function facts(course: string, index: number, startedAt: number): LearningEvent[] {
  let clock = startedAt;
  const at = () => new Date((clock += 20_000 + Math.floor(Math.random() * 200_000))).toISOString();
  const attempt = (choices: string): LearningEvent[] => {
    const id = newId(new Date(clock));
    return [...choices].map((choice, question) => ({
      kind: 'answered',
      id: newId(),
      course,
      at: at(),
      attempt: id,
      question: `${course}-q${question + 1}`,
      choice,
    }));
  };
  return [
    ...kinds(index).flatMap((kind, place): LearningEvent[] => {
      const step = `${course}-${place + 1}`;
      if (kind === 'quiz') return [];
      if (kind !== 'video') return [{ kind: 'step-done', id: newId(), course, at: at(), step, how: 'done' }];
      const pause = 20 + Math.floor(Math.random() * 60);
      const video = videoId(course, place);
      const played: [number, number][] = [[0, pause], [pause + 5, 176]]; // prettier-ignore
      return [{ kind: 'watched', id: newId(), course, at: at(), step, video, played, position: 176 }];
    }),
    ...attempt('babab'),
    ...attempt('bbbbc'),
  ];
}

export const name = 'bytes per merchant';

export async function run(): Promise<Row[]> {
  const directory = mkdtempSync(path.join(tmpdir(), 'declic-bytes-'));
  const file = path.join(directory, 'declic.sqlite');
  const database = openDatabase(file);
  try {
    await database.migrate();
    const accounts = await Promise.all(Array.from({ length: merchants }, () => addAccount(database, {})));
    // course by course, as years go by: rows of one merchant are not written one after the other
    for (const [index, course] of courseIds.entries()) {
      const day = Date.UTC(2026, 0, 1 + index * 7);
      const receipt = new Date(day + 86_400_000);
      const learning = { database, catalogue, reachKey: Buffer.alloc(32) };
      await Promise.all(
        accounts.map((account) => {
          const batch = { version: wireVersion, events: facts(course, index, day) };
          return mergeProgress(learning, account, readBatch(batch, catalogue, receipt), receipt);
        }),
      );
    }
    const completed = await database.read
      .selectFrom('progress')
      .select((row) => row.fn.count<number>('completed_at').as('count'))
      .executeTakeFirstOrThrow();
    if (completed.count !== merchants * courseIds.length) throw new Error('not every course was completed');
    await database.close();
    const raw = new SQLite(file, { readonly: true });
    const bytes = raw
      .prepare(
        "select sum(pgsize) from dbstat where name = 'progress' or name like 'sqlite_autoindex_progress%'",
      )
      .pluck()
      .get() as number;
    const packed = raw.prepare('select sum(length(packed)) from progress').pluck().get() as number;
    raw.close();
    const each = Math.round(bytes / merchants);
    return [
      {
        what: 'progress of 25 finished courses on disk, keys and page space included',
        value: `${each} bytes (${Math.round(packed / merchants)} of them packed)`,
        aim: { text: '≤ 6 kB', met: each <= 6000 },
      },
    ];
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}
