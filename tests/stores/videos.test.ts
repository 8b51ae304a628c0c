import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { addSeconds, instant } from '../../src/platform/clock.ts';
import { newId } from '../../src/platform/ids.ts';
import { finish, takeJob } from '../../src/platform/jobs.ts';
import { LocalStorage } from '../../src/platform/local-storage.ts';
import type { Sender } from '../../src/videos/may-upload.ts';
import { publishVideo } from '../../src/videos/publish-video.ts';
import { readStage } from '../../src/videos/read-stage.ts';
import { receiveUpload } from '../../src/videos/receive-upload.ts';
import { registerUpload } from '../../src/videos/register-upload.ts';
import { insertRelease } from '../../src/videos/release-store.ts';
import { restoreVideo } from '../../src/videos/restore-video.ts';
import { submitVideo } from '../../src/videos/submit-video.ts';
import { unpublishVideo } from '../../src/videos/unpublish-video.ts';
import { videoById, videosOfSlot } from '../../src/videos/videos-of-slot.ts';
import { smallCatalogue } from '../fixtures/small-catalogue.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const now = new Date('2026-11-22T10:00:00.000Z');
const catalogue = smallCatalogue;
const slot = smallCatalogue.courses
  .flatMap(({ steps }) => steps)
  .find((step) => step.slot?.startsWith('rr-'))!.slot!;
const typed = {
  slot,
  variant: '53',
  title: 'Le retrait',
  notes: '',
  fileName: 'IMG_1.MOV',
  size: 5,
  fingerprint: '5-abc',
};

describe.each(engines)('videos on $name', (engine) => {
  const database = freshDatabase(engine);
  const folder = mkdtempSync(path.join(tmpdir(), 'declic-videos-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const storage = new LocalStorage(path.join(folder, 'media'));
  const receiving = () => ({ database: database(), storage, catalogue, originalDays: 90 });

  const sender = async () => ({
    id: await addAccount(database(), { role: 'representative' }),
    role: 'representative' as const,
    represents: '53',
  });
  const register = async (who: Awaited<ReturnType<typeof sender>>, more = {}) =>
    registerUpload({ database: database(), catalogue }, who, { ...typed, ...more }, now);
  const receive = async (who: Awaited<ReturnType<typeof sender>>, more = {}) => {
    const upload = await register(who, more);
    const file = path.join(folder, upload.id);
    writeFileSync(file, 'bytes');
    return receiveUpload(receiving(), { accountId: who.id, uploadId: upload.id, file }, now);
  };
  const makeReady = (id: string) =>
    database().transact(async (trx) => {
      await trx
        .updateTable('video')
        .set({
          state: 'ready',
          captions: 'WEBVTT\n',
          captions_checked_at: instant(now),
          media_path: `v/${id}`,
        })
        .where('id', '=', id)
        .execute();
    });
  const agree = (who: Sender, id: string, until: Date) =>
    database().transact((trx) =>
      insertRelease(trx, {
        id: newId(now),
        video_id: id,
        account_id: who.id,
        speaker: 'Camille Exemple',
        text_version: 1,
        text: '',
        scope: '',
        signed_at: instant(now),
        expires_at: instant(until),
        withdrawn_at: null,
        notice60_at: null,
        notice30_at: null,
      }),
    );
  const publish = (id: string, seen?: number) =>
    database().transact((trx) => publishVideo(trx, id, { until: null }, now, seen));

  it('is announced once, whatever the phone calls the file', async () => {
    const who = await sender();
    const first = await register(who);
    const again = await register(who, { fileName: '../../etc/\u202egpj.mov' });
    expect(again.id).toBe(first.id);
    expect((await register(who, { fingerprint: 'x', fileName: '../../etc/\u202egpj.mov' })).file_name).toBe(
      'gpj.mov',
    );
  });

  it.each([
    [{ variant: '04' }, 'slot-not-yours'],
    [{ variant: 'national' }, 'slot-not-yours'],
    [{ slot: 'rr-99' }, 'slot-unknown'],
    [{ size: 0 }, 'file-empty'],
    [{ size: 2_000_000_001 }, 'file-too-large'],
    [{ title: ' \u200b ' }, 'title-missing'],
  ])('refuses %o', async (more, code) => {
    const who = await sender();
    await expect(async () => register(who, more)).rejects.toMatchObject({ code });
  });

  it('limits what one person may have under way, asked all at once', async () => {
    const who = await sender();
    const asked = await Promise.allSettled(
      Array.from({ length: 40 }, (_, index) => register(who, { fingerprint: String(index) })),
    );
    expect(asked.filter(({ status }) => status === 'fulfilled')).toHaveLength(10);
  });

  it('becomes one version and one job, however often it is declared complete', async () => {
    const who = await sender();
    const upload = await register(who);
    const file = path.join(folder, upload.id);
    writeFileSync(file, 'bytes');
    const both = await Promise.all(
      [0, 1].map(() =>
        receiveUpload(receiving(), { accountId: who.id, uploadId: upload.id, file }, now).catch(() =>
          receiveUpload(receiving(), { accountId: who.id, uploadId: upload.id, file }, now),
        ),
      ),
    );
    expect(both[0]!.id).toBe(both[1]!.id);
    const jobs = await database()
      .read.selectFrom('job')
      .where('subject', '=', both[0]!.id)
      .selectAll()
      .execute();
    expect(jobs).toHaveLength(1);
    expect(await readStage(database().read, both[0]!.id)).toMatchObject({
      state: 'uploaded',
      stage: 'waiting',
    });
  });

  it('is not another person’s', async () => {
    const upload = await register(await sender());
    const other = await sender();
    await expect(
      receiveUpload(receiving(), { accountId: other.id, uploadId: upload.id, file: '/nowhere' }, now),
    ).rejects.toMatchObject({ code: 'not-found' });
  });

  it('goes live in place of the one before, and back', async () => {
    const who = await sender();
    const [one, two] = [await receive(who), await receive(who, { fingerprint: 'two' })];
    await makeReady(one.id);
    await makeReady(two.id);
    await publish(one.id);
    await database().transact((trx) => submitVideo(trx, two.id, now));
    await publish(two.id);
    expect(await videoById(database().read, one.id)).toMatchObject({ state: 'retired', replaced_by: two.id });
    const restore = () => database().transact((trx) => restoreVideo(trx, one.id, now));
    await expect(restore()).rejects.toMatchObject({ code: 'release-missing' });
    await agree(who, one.id, addSeconds(now, 1000));
    expect(await restore()).toBe('published');
    expect(await videoById(database().read, one.id)).toMatchObject({
      state_until: instant(addSeconds(now, 1000)),
    });
    const states = (await videosOfSlot(database().read, slot, '53')).filter(({ id }) =>
      [one.id, two.id].includes(id),
    );
    expect(states.map(({ id, state }) => [id, state])).toEqual(
      expect.arrayContaining([
        [one.id, 'published'],
        [two.id, 'retired'],
      ]),
    );
  });

  it('tells the second of two who decide', async () => {
    const video = await receive(await sender());
    await makeReady(video.id);
    await database().transact((trx) => submitVideo(trx, video.id, now));
    const seen = (await videoById(database().read, video.id))!.version;
    await publish(video.id, seen);
    await expect(publish(video.id, seen)).rejects.toMatchObject({ code: 'video-changed' });
  });

  it('is not published without checked captions', async () => {
    const video = await receive(await sender());
    await makeReady(video.id);
    await database().transact((trx) =>
      trx.updateTable('video').set({ captions_checked_at: null }).where('id', '=', video.id).execute(),
    );
    await expect(publish(video.id)).rejects.toMatchObject({ code: 'captions-unchecked' });
  });

  it('unpublished, loses its files by a job and can be made again from its original', async () => {
    const video = await receive(await sender());
    await makeReady(video.id);
    await publish(video.id);
    await database().transact((trx) => unpublishVideo(trx, video.id, 'consent-withdrawn', now));
    const job = await database().transact((trx) =>
      takeJob(trx, ['remove-objects'], 'me', addSeconds(now, 1)),
    );
    expect(job).toMatchObject({ subject: `v/${video.id}` });
    expect(await database().transact((trx) => finish(trx, job!, 'me', now))).toBe(true);
    const back = await database().transact((trx) => restoreVideo(trx, video.id, now));
    expect(back).toBe('uploaded');
  });
});
