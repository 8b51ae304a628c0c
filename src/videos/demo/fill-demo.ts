import { copyFile, mkdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { addSeconds, instant } from '../../platform/clock.ts';
import type { Trx } from '../../platform/database.ts';
import { newId } from '../../platform/ids.ts';
import { type Worker, workOnce } from '../../platform/run-jobs.ts';
import type { Sender } from '../may-upload.ts';
import { publishVideo } from '../publish-video.ts';
import { readStage } from '../read-stage.ts';
import { receiveUpload, type Receiving } from '../receive-upload.ts';
import { registerUpload } from '../register-upload.ts';
import { removeObjectsJob } from '../remove-objects-job.ts';
import { type Making, transcodeJob } from '../transcode-job.ts';
import type { Video } from '../video.ts';
import { findLive } from '../video-store.ts';
import { demoSender } from './demo-senders.ts';

export interface Filling extends Making, Receiving {
  log: Worker['log'];
  /** where files lie while they arrive */
  uploadDir: string;
  /** the folder with the clips: `public/` of the project */
  publicDir: string;
  say: (line: string) => void;
}

const year = 365 * 24 * 3600;
const patienceMs = 300_000;

/**
 * Sends each example clip the way a representative's phone does: announced, received, prepared by the same job, captions,
 * release, published. Run it again, and only what is missing is made; a real video is never replaced.
 */
export async function fillDemo(filling: Filling, clips: readonly Video[]): Promise<void> {
  for (const clip of clips) {
    const { slot, variant } = clip;
    const place = `${slot} · ${variant}`;
    if (await findLive(filling.database.read, slot, variant)) filling.say(`${place}: there is one`);
    else filling.say(`${place}: ${await publishClip(filling, clip)}`);
  }
}

async function publishClip(filling: Filling, clip: Video): Promise<string> {
  const { database, clock } = filling;
  const now = clock.now();
  const sender = await database.transact((trx) => demoSender(trx, clip.variant, now));
  const id = await send(filling, sender, clip);
  const { state, sentence } = await prepared(filling, id);
  if (state !== 'ready') return `failed: ${sentence ?? state}`;
  const captions = await readFile(path.join(filling.publicDir, clip.captions), 'utf8');
  await database.transact(async (trx) => {
    await trx
      .updateTable('video')
      .set({ captions, captions_checked_at: instant(now) })
      .where('id', '=', id)
      .execute();
    const until = await signExample(trx, id, sender, now);
    await publishVideo(trx, id, { until }, clock.now());
  });
  return `published as ${id}`;
}

async function send(filling: Filling, sender: Sender, clip: Video): Promise<string> {
  const source = path.join(filling.publicDir, clip.file);
  const { size } = await stat(source);
  const upload = await registerUpload(
    filling,
    sender,
    {
      slot: clip.slot,
      variant: clip.variant,
      title: 'Vidéo d’exemple',
      notes: 'Exemple dessiné, sans personne filmée.',
      fileName: path.basename(source),
      size,
      fingerprint: `example-${clip.id}`,
    },
    filling.clock.now(),
  );
  await mkdir(filling.uploadDir, { recursive: true });
  const file = path.join(filling.uploadDir, upload.id);
  await copyFile(source, file);
  const received = { accountId: sender.id, uploadId: upload.id, file };
  return (await receiveUpload(filling, received, filling.clock.now())).id;
}

/** Works here until the version is a draft; a worker that runs elsewhere may take the job instead. */
async function prepared(filling: Filling, id: string) {
  const worker: Worker = {
    ...filling,
    holder: newId(),
    handlers: [transcodeJob(filling), removeObjectsJob(filling)],
  };
  const never = new AbortController().signal;
  for (const until = Date.now() + patienceMs; ; await wait(200)) {
    await workOnce(worker, never);
    const stage = (await readStage(filling.database.read, id))!;
    const working = stage.state === 'uploaded' || stage.state === 'processing';
    if (!working || Date.now() > until) return stage;
  }
}

/** An example's release says that nobody was filmed. */
async function signExample(trx: Trx, videoId: string, sender: Sender, now: Date): Promise<string> {
  const until = instant(addSeconds(now, year));
  await trx
    .insertInto('release')
    .values({
      id: newId(now),
      video_id: videoId,
      account_id: sender.id,
      speaker: 'Représentation d’exemple',
      text_version: 0,
      text: 'Vidéo d’exemple dessinée\u00a0: personne n’y est filmé, aucune autorisation n’est nécessaire.',
      scope: 'exemple',
      signed_at: instant(now),
      expires_at: until,
      withdrawn_at: null,
      notice60_at: instant(now),
      notice30_at: instant(now),
    })
    .execute();
  return until;
}
