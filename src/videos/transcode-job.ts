import type { Catalogue } from '../courses/catalogue.ts';
import type { Clock } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { enqueue, type Job } from '../platform/jobs.ts';
import type { JobContext, JobHandler } from '../platform/run-jobs.ts';
import type { Storage } from '../platform/storage.ts';
import type { Ffmpeg } from './ffmpeg.ts';
import { removeObjectsKind, transcodeKind } from './job-kinds.ts';
import { allowedLength, briefSeconds } from './slot-length.ts';
import { slotOf } from './slots.ts';
import { transcode } from './transcode.ts';
import { newMediaPath } from './version-id.ts';
import { VideoFileError } from './video-file-error.ts';
import { changeState, findVideo, type VideoRow } from './video-store.ts';
import { emptyFolder, removeFolder } from './work-folder.ts';

export interface Making {
  database: Database;
  clock: Clock;
  storage: Storage;
  catalogue: Catalogue;
  ffmpeg: Ffmpeg;
}

/** Another worker may still be writing there for as long as a lease lasts; by then it knows better. */
const abandonedSeconds = 600;

/** From the file as it was sent to a draft. Each try writes under a path of its own: two workers never mix their files. */
export const transcodeJob = (making: Making): JobHandler => ({
  kind: transcodeKind,
  run: (job, context) => make(making, job, context),
  failure,
  gaveUp: async (trx, job, code, now) => {
    const video = await findVideo(trx, job.subject);
    if (video?.state !== 'processing' && video?.state !== 'uploaded') return;
    if (video.media_path) await enqueue(trx, removeObjectsKind, video.media_path, now, abandonedSeconds);
    await changeState(trx, video, 'failed', { state_reason: code, media_path: null }, now);
  },
});

function failure(error: unknown): { code: string; mayRetry: boolean } {
  if (error instanceof VideoFileError) return { code: error.code, mayRetry: false };
  const full = error instanceof Error && 'code' in error && error.code === 'ENOSPC';
  return { code: full ? 'storage-full' : 'failed', mayRetry: true };
}

const nothingToDo = async (): Promise<void> => undefined;

async function make(
  making: Making,
  job: Job,
  { signal, report }: JobContext,
): Promise<(trx: Trx, now: Date) => Promise<void>> {
  const { database, clock, storage, ffmpeg } = making;
  const mediaPath = newMediaPath();
  const video = await database.transact((trx) => begin(trx, job.subject, mediaPath, clock.now()));
  if (!video) return nothingToDo;
  if (!video.original_key) throw new VideoFileError('original-gone');
  const folder = await emptyFolder();
  try {
    const made = await transcode(
      { ffmpeg, storage, folder, report, signal },
      { originalKey: video.original_key, mediaPath, allowed: rangeOf(making.catalogue, video) },
    );
    return async (trx, now) => {
      const current = await findVideo(trx, video.id);
      if (current?.state !== 'processing' || current.media_path !== mediaPath)
        throw new Error('no longer wanted');
      await changeState(
        trx,
        current,
        'ready',
        {
          seconds: made.seconds,
          width: made.width,
          height: made.height,
          bytes: made.bytes,
          audio_bytes: made.audioBytes,
          stream_bytes: made.streamBytes,
          has_audio: 1,
        },
        now,
      );
    };
  } finally {
    await removeFolder(folder);
  }
}

/** Undefined when nobody wants this version any more. */
async function begin(trx: Trx, id: string, mediaPath: string, now: Date): Promise<VideoRow | undefined> {
  const video = await findVideo(trx, id);
  if (video?.state !== 'uploaded' && video?.state !== 'processing') return undefined;
  if (video.media_path) await enqueue(trx, removeObjectsKind, video.media_path, now, abandonedSeconds);
  await changeState(trx, video, 'processing', { media_path: mediaPath }, now);
  return video;
}

function rangeOf(catalogue: Catalogue, video: VideoRow) {
  const slot = slotOf(catalogue, video.slot);
  return allowedLength(slot?.seconds ?? briefSeconds(video.slot, { minutes: 3 }), video.example === 1);
}
