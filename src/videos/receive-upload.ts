import { regionOf } from '../accounts/regions.ts';
import { addSeconds, instant } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { enqueue } from '../platform/jobs.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Storage } from '../platform/storage.ts';
import { transcodeKind } from './job-kinds.ts';
import { stateUntil } from './video-state.ts';
import { endUpload, findUpload, type UploadRow } from './upload-store.ts';
import { newVersionId } from './version-id.ts';
import { findByUpload, insertVideo, type VideoRow } from './video-store.ts';
import type { Catalogue } from '../courses/catalogue.ts';
import { markOf } from './brief-mark.ts';
import { type Slot, slotOf } from './slots.ts';

export interface Receiving {
  database: Database;
  storage: Storage;
  catalogue: Catalogue;
  /** how long the file as it was sent is kept, in days */
  originalDays: number;
}

/**
 * The last byte of an upload is there: keeps the file where every worker finds it, then writes the version and the job in
 * one transaction. Call it again after a crash, or twice at once: there is one version, the file is moved once.
 * @param file where it lies; it is taken away
 * @throws Refusal not-found when the upload is not this account's, upload-ended when it expired or was cancelled
 */
export async function receiveUpload(
  { database, storage, catalogue, originalDays }: Receiving,
  { accountId, uploadId, file }: { accountId: string; uploadId: string; file: string },
  now: Date,
): Promise<VideoRow> {
  const upload = await findUpload(database.read, accountId, uploadId);
  if (!upload) throw new Refusal('not-found');
  const known = await findByUpload(database.read, uploadId);
  if (known) return known;
  if (upload.state === 'expired' || upload.state === 'cancelled') throw new Refusal('upload-ended');
  const key = originalKey(uploadId);
  // moved before a crash: then it is there already
  const kept = async (): Promise<boolean> => (await storage.find(key))?.size === upload.size;
  if (!(await kept())) {
    await storage.take(key, file, 'application/octet-stream').catch(async (error: unknown) => {
      // somebody else declared it complete at the same moment
      if (!(await kept())) throw error;
    });
  }
  return database.transact(async (trx) => {
    const slot = slotOf(catalogue, upload.slot);
    if (!slot) throw new Refusal('slot-unknown');
    await endUpload(trx, accountId, uploadId, 'received', now);
    const video = await describe(trx, upload, slot, now);
    video.original_key = key;
    video.original_until = instant(addSeconds(now, originalDays * 24 * 3600));
    if (await insertVideo(trx, video)) await enqueue(trx, transcodeKind, video.id, now);
    return (await findByUpload(trx, uploadId))!;
  });
}

export const originalKey = (uploadId: string): string => `originals/${uploadId}`;

async function describe(trx: Trx, upload: UploadRow, slot: Slot, now: Date): Promise<VideoRow> {
  const { demo } = await trx
    .selectFrom('account')
    .select('demo')
    .where('id', '=', upload.account_id)
    .executeTakeFirstOrThrow();
  return {
    id: newVersionId(upload.slot, upload.variant),
    upload_id: upload.id,
    slot: upload.slot,
    step: slot.step.id,
    variant: upload.variant,
    label: labelOf(upload.variant),
    account_id: upload.account_id,
    example: demo,
    title: upload.title,
    notes: upload.notes,
    state: 'uploaded',
    state_reason: null,
    state_until: stateUntil('uploaded', now),
    seconds: null,
    bytes: null,
    audio_bytes: null,
    stream_bytes: null,
    media_path: null,
    captions: null,
    captions_checked_at: null,
    brief_version: markOf(slot, upload.variant),
    has_audio: null,
    width: null,
    height: null,
    created_at: instant(now),
    submitted_at: null,
    decided_at: null,
    published_at: null,
    replaced_by: null,
    retired_at: null,
    original_key: null,
    original_until: null,
    version: 0,
  };
}

/** Whose video it is, as shopkeepers read it. */
export const labelOf = (variant: string): string =>
  variant === 'national'
    ? 'Représentation nationale — Toutes régions'
    : `Représentation régionale — ${regionOf(variant)?.name ?? variant}`;
