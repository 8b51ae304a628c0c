import { readdir, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Clock } from '../platform/clock.ts';
import { instant } from '../platform/clock.ts';
import type { Log } from '../platform/log.ts';
import { originalKey, receiveUpload, type Receiving } from './receive-upload.ts';
import { endUpload, listOpenUploads, type UploadRow } from './upload-store.ts';

export interface SweepingUploads extends Receiving {
  clock: Clock;
  log: Log;
  /** where files lie while they arrive, each under the id of its upload */
  uploadsDir: string;
}

/** A file nobody's row names is waited for this long: a row may be about to be written. */
const strayMs = 24 * 3600 * 1000;
/** As receive-pieces.ts names files, and the store what it knows of them: nothing else in the folder is ours to delete. */
const ownName = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}(?:\.json)?$/;

/**
 * Ends what nobody goes on with, and finishes what a crash interrupted between the last byte and its row. Files of
 * uploads that nobody waits for are deleted.
 */
export async function sweepUploads(sweeping: SweepingUploads): Promise<void> {
  const { database, clock, uploadsDir, log } = sweeping;
  const now = clock.now();
  for (const upload of await listOpenUploads(database.read)) {
    await endIfOver(sweeping, upload, now).catch((error: unknown) => {
      log.warn('upload-not-ended', {
        upload: upload.id,
        reason: error instanceof Error ? error.message : 'unknown',
      });
    });
  }
  const waited = new Set((await listOpenUploads(database.read)).map(({ id }) => id));
  for (const name of await readdir(uploadsDir).catch((): string[] => [])) {
    const file = path.join(uploadsDir, name);
    if (!ownName.test(name) || waited.has(name.replace('.json', ''))) continue;
    const found = await stat(file).catch(() => undefined);
    if (found && now.getTime() - found.mtimeMs > strayMs) await rm(file, { force: true });
  }
}

async function endIfOver(sweeping: SweepingUploads, upload: UploadRow, now: Date): Promise<void> {
  const { account_id: accountId, id: uploadId } = upload;
  const file = path.join(sweeping.uploadsDir, uploadId);
  const arrived = (await stat(file).catch(() => undefined))?.size;
  const moved = await sweeping.storage.find(originalKey(uploadId));
  if (arrived === upload.size || moved?.size === upload.size) {
    await receiveUpload(sweeping, { accountId, uploadId, file }, now);
  } else if (upload.expires_at <= instant(now)) {
    await sweeping.database.transact((trx) => endUpload(trx, accountId, uploadId, 'expired', now));
  }
}
