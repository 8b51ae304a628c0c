import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openRoutes } from '../../src/cli/server/open-routes.ts';
import { addSeconds } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { LocalStorage } from '../../src/platform/local-storage.ts';
import { workOnce } from '../../src/platform/run-jobs.ts';
import { publishVideo } from '../../src/videos/publish-video.ts';
import { PublishedVideos } from '../../src/videos/published-videos.ts';
import { removeObjectsJob } from '../../src/videos/remove-objects-job.ts';
import { sweepVideos } from '../../src/videos/sweep-videos.ts';
import { unpublishVideo } from '../../src/videos/unpublish-video.ts';
import type { Services } from '../../src/web/services.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const start = new Date('2026-11-22T10:00:00.000Z');
const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 251));
const captions = 'WEBVTT\n\n00:00.000 --> 00:02.000\nBonjour.\n';

describe.each(engines)('the files of a video on $name', (engine) => {
  const database = freshDatabase(engine);
  const folder = mkdtempSync(path.join(tmpdir(), 'declic-media-'));
  const storage = new LocalStorage(folder);
  let now = start;
  const clock = { now: () => now };
  let server: Server;
  let origin: string;

  beforeAll(async () => {
    const published = new PublishedVideos(database(), clock, []);
    const services = { database: database(), storage, clock, published } as unknown as Services;
    server = createServer((request, response) => {
      const { pathname } = new URL(request.url!, 'http://localhost');
      const route = openRoutes.find(({ prefix }) => pathname.startsWith(prefix))!;
      void route.answer({ services, request, response, pathname });
    });
    await new Promise<void>((resolve) => server.listen(0, 'localhost', resolve));
    origin = `http://localhost:${(server.address() as AddressInfo).port}`;
  });
  afterAll(() => {
    server.close();
    rmSync(folder, { recursive: true });
  });

  /** A published version with its files; a region each, so that none takes another's place. */
  async function publish(variant: string, until: string | null = null) {
    const id = `rr-06-${variant}-${newId(now).slice(-6)}`;
    const mediaPath = `v/${newId(now).replaceAll('-', '').slice(0, 26)}`;
    const account = await addAccount(database(), { role: 'representative' });
    await database().transact(async (trx) => {
      await trx
        .insertInto('video')
        .values({
          ...{ id, slot: 'rr-06', step: '06-1', variant, label: 'Bretagne', title: 'Le retrait', notes: '' },
          ...{ account_id: account, state: 'ready' },
          ...{ seconds: 90, bytes: 1000, audio_bytes: 500, stream_bytes: 4000, media_path: mediaPath },
          ...{ captions, captions_checked_at: now.toISOString(), created_at: now.toISOString() },
        } as never)
        .execute();
      await publishVideo(trx, id, { until }, now);
    });
    for (const name of ['master.m3u8', '360-000.m4s', 'low.mp4', 'audio.m4a', 'poster.jpg'])
      await storage.put(`${mediaPath}/${name}`, bytes);
    return { id, mediaPath, at: (name: string) => `${origin}/media/${mediaPath}/${name}` };
  }
  const listed = async (region: string, id: string): Promise<boolean> => {
    now = addSeconds(now, 3);
    return (await (await fetch(`${origin}/manifestes/reg-${region}.json`)).text()).includes(id);
  };
  const ask = (address: string, headers: Record<string, string> = {}, method = 'GET') =>
    fetch(address, { headers: { 'accept-encoding': 'identity', ...headers }, method });

  it('are sent with their types, an hour of caching and their range', async () => {
    const { at } = await publish('11');
    const types = {
      'master.m3u8': 'application/vnd.apple.mpegurl',
      '360-000.m4s': 'video/iso.segment',
      'low.mp4': 'video/mp4',
      'audio.m4a': 'audio/mp4',
      'poster.jpg': 'image/jpeg',
      'fr.vtt': 'text/vtt; charset=utf-8',
    };
    for (const [name, type] of Object.entries(types)) {
      const answer = await ask(at(name));
      const sent = Buffer.from(await answer.arrayBuffer());
      expect([name, answer.status, answer.headers.get('content-type')]).toEqual([name, 200, type]);
      expect(answer.headers.get('cache-control')).toBe('public, max-age=3600');
      expect(sent.equals(name === 'fr.vtt' ? Buffer.from(captions) : bytes), name).toBe(true);
      const etag = answer.headers.get('etag')!;
      expect((await ask(at(name), { 'if-none-match': etag })).status).toBe(304);
      expect((await ask(at(name), { 'if-none-match': '"other"' })).status).toBe(200);
    }
  });

  it.each([
    ['bytes=0-99', 206, 'bytes 0-99/1000', 0, 100],
    ['bytes=990-', 206, 'bytes 990-999/1000', 990, 1000],
    ['bytes=-10', 206, 'bytes 990-999/1000', 990, 1000],
    ['bytes=900-5000', 206, 'bytes 900-999/1000', 900, 1000],
    ['bytes=1000-', 416, 'bytes */1000', 0, 0],
    ['bytes=0-1,5-6', 200, null, 0, 1000],
  ])('in parts: %s gives %i', async (range, status, told, from, to) => {
    const { at } = await publish('24');
    const answer = await ask(at('low.mp4'), { range });
    expect([answer.status, answer.headers.get('content-range')]).toEqual([status, told]);
    expect(Buffer.from(await answer.arrayBuffer()).equals(bytes.subarray(from, to))).toBe(true);
    const head = await ask(at('low.mp4'), { range }, 'HEAD');
    expect([head.status, head.headers.get('content-range')]).toEqual([status, told]);
    if (status === 206) {
      // another file than the one whose parts she has: the whole
      expect((await ask(at('low.mp4'), { range, 'if-range': '"other"' })).status).toBe(200);
      expect((await ask(at('low.mp4'), { range, 'if-range': answer.headers.get('etag')! })).status).toBe(206);
    }
  });

  it('are gone with the transaction that unpublishes, before any worker removed them', async () => {
    const { id, mediaPath, at } = await publish('28');
    expect(await listed('28', id)).toBe(true);
    const { headers } = await ask(at('low.mp4'));
    await database().transact((trx) => unpublishVideo(trx, id, 'consent-withdrawn', now));
    expect(await storage.list(mediaPath)).toHaveLength(5);
    for (const name of ['master.m3u8', '360-000.m4s', 'low.mp4', 'audio.m4a', 'poster.jpg', 'fr.vtt'])
      expect((await ask(at(name))).status, name).toBe(404);
    expect((await ask(at('low.mp4'), { 'if-none-match': headers.get('etag')! })).status).toBe(404);
    expect((await ask(at('low.mp4'), { range: 'bytes=0-9' })).status).toBe(404);
    expect(await listed('28', id)).toBe(false);
    now = addSeconds(now, 1);
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const worker = {
      database: database(),
      clock,
      log,
      holder: 'me',
      handlers: [removeObjectsJob({ storage })],
    };
    await workOnce(worker, new AbortController().signal);
    expect(await storage.list(mediaPath)).toEqual([]);
  });

  it('go when the consent ends, not a minute before', async () => {
    const end = addSeconds(now, 3600);
    const { id, at } = await publish('32', end.toISOString());
    now = addSeconds(end, -60);
    await sweepVideos({ database: database(), storage, clock });
    expect(await listed('32', id)).toBe(true);
    now = addSeconds(end, 1);
    await sweepVideos({ database: database(), storage, clock });
    expect(await listed('32', id)).toBe(false);
    expect((await ask(at('low.mp4'))).status).toBe(404);
    const row = await database().read.selectFrom('video').selectAll().where('id', '=', id).executeTakeFirst();
    expect(row).toMatchObject({ state: 'unpublished', state_reason: 'consent-expired', media_path: null });
  });
});
