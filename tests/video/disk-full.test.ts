import { execFileSync } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addSeconds } from '../../src/platform/clock.ts';
import { type Database, openDatabase } from '../../src/platform/database.ts';
import { LocalStorage } from '../../src/platform/local-storage.ts';
import { workOnce } from '../../src/platform/run-jobs.ts';
import type { Ffmpeg } from '../../src/videos/ffmpeg.ts';
import { receiveUpload } from '../../src/videos/receive-upload.ts';
import { registerUpload } from '../../src/videos/register-upload.ts';
import { removeObjectsJob } from '../../src/videos/remove-objects-job.ts';
import { restoreVideo } from '../../src/videos/restore-video.ts';
import { transcodeJob } from '../../src/videos/transcode-job.ts';
import { smallCatalogue as catalogue } from '../fixtures/small-catalogue.ts';
import { addAccount } from '../stores/add-account.ts';
import { draw, testFfmpeg } from './make-sources.ts';

const root = mkdtempSync(path.join(tmpdir(), 'declic-disk-full-'));
const works = path.join(tmpdir(), 'declic-work');
/** Work folders of this process. */
const left = (): string[] =>
  (existsSync(works) ? readdirSync(works) : []).filter((name) => name.includes(`-${process.pid}-`));
const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' });
const slot = catalogue.courses.flatMap(({ steps }) => steps).find((step) => step.slot !== null)!.slot!;
let ffmpeg: Ffmpeg;
let film: string;
let database: Database;
let now = new Date('2026-11-22T10:00:00.000Z');
const clock = { now: () => now };
beforeAll(async () => {
  ffmpeg = await testFfmpeg();
  film = draw(ffmpeg, path.join(root, 'film.mp4'), { seconds: 5.2, size: '160x90', rate: 10 });
  database = openDatabase(path.join(root, 'declic.sqlite'));
  await database.migrate();
});
afterAll(async () => {
  await database.close();
  rmSync(root, { recursive: true, force: true });
});

/** A real ffmpeg that ends well and leaves what a full disk leaves: half a piece. */
function forgetful(): Ffmpeg {
  const script = path.join(root, 'ffmpeg.sh');
  const cut = `for piece in "${works}"/*-${process.pid}-*/made/audio-000.m4s; do [ -f "$piece" ] && head -c 500 "$piece" > "$piece.cut" && mv "$piece.cut" "$piece"; done; exit 0`;
  writeFileSync(script, `#!/bin/sh\n"${ffmpeg.path}" "$@" || exit 1\n${cut}\n`);
  chmodSync(script, 0o755);
  return { ...ffmpeg, path: script };
}

const stages = {
  fetching: (storage: LocalStorage) => (vi.spyOn(storage, 'fetch').mockRejectedValue(full), ffmpeg),
  encoding: () => forgetful(),
  storing: (storage: LocalStorage) => {
    const put = storage.put.bind(storage);
    vi.spyOn(storage, 'put').mockImplementation(async (key, content) => {
      if (key.endsWith('low.mp4')) throw full;
      return put(key, content);
    });
    return ffmpeg;
  },
};

it.for(['fetching', 'encoding', 'storing'] as const)(
  'a full disk while %s: tried again, then said readably, and made once there is room',
  { timeout: 60_000 },
  async (stage, { skip }) => {
    if (process.platform === 'win32') return skip('needs a shell');
    const storage = new LocalStorage(path.join(root, stage));
    const id = await addAccount(database, { role: 'staff', demo: 1 });
    const account = { id, role: 'staff' as const, represents: null };
    const { size } = statSync(film);
    const typed = { slot, variant: 'national', title: 'Essai', notes: '', fileName: 'a.mp4', size };
    const upload = await registerUpload(
      { database, catalogue },
      account,
      { ...typed, fingerprint: stage },
      now,
    );
    const sent = path.join(root, upload.id);
    execFileSync('cp', [film, sent]);
    const receiving = { database, storage, catalogue, originalDays: 90 };
    const video = await receiveUpload(receiving, { accountId: id, uploadId: upload.id, file: sent }, now);
    const read = () =>
      database.read.selectFrom('video').selectAll().where('id', '=', video.id).executeTakeFirstOrThrow();

    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const work = async (with_: Ffmpeg): Promise<void> => {
      const making = { database, clock, storage, catalogue, ffmpeg: with_ };
      const handlers = [transcodeJob(making), removeObjectsJob(making)];
      const worker = { database, clock, log, holder: 'me', handlers };
      for (let tries = 0; tries < 12; tries += 1) {
        await workOnce(worker, new AbortController().signal);
        now = addSeconds(now, 700);
      }
    };
    await work(stages[stage](storage));
    expect(await read()).toMatchObject({ state: 'failed', state_reason: 'storage-full', media_path: null });
    const job = await database.read
      .selectFrom('job')
      .selectAll()
      .where('subject', '=', video.id)
      .executeTakeFirst();
    expect(job).toMatchObject({ state: 'failed', attempts: 5, error_code: 'storage-full' });
    // nothing of the five tries is left, what she sent is
    expect((await storage.list('v')).map(({ key }) => key)).toEqual([]);
    expect(await storage.find(video.original_key!)).toMatchObject({ size });
    expect(left()).toEqual([]);
    const files = readdirSync(path.join(root, stage), { recursive: true }).map(String);
    expect(files.filter((name) => name.endsWith('.part'))).toEqual([]);
    vi.restoreAllMocks();
    await database.transact((trx) => restoreVideo(trx, video.id, now));
    await work(ffmpeg);
    expect(await read()).toMatchObject({ state: 'ready', seconds: 5 });
  },
);
