import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { addSeconds, type Clock } from '../platform/clock.ts';
import { forgetFiles } from './receive-pieces.ts';
import { receiveUpload, type Receiving } from './receive-upload.ts';
import { uploadDays } from './register-upload.ts';
import { endUpload, listOpenUploads } from './upload-store.ts';

export interface TidyDependencies extends Receiving {
  clock: Clock;
  uploadDir: string;
}

/**
 * Once an hour: an upload nobody went on with is forgotten; one whose last byte came without being written down is
 * finished; files that belong to no upload go.
 */
export async function tidyUploads(deps: TidyDependencies): Promise<void> {
  const { database, clock, uploadDir } = deps;
  const now = clock.now();
  const sizes = await arrivals(uploadDir);
  for (const upload of await listOpenUploads(database.read)) {
    const { account_id: accountId, id: uploadId } = upload;
    if (sizes.get(uploadId)?.size === upload.size) {
      await receiveUpload(deps, { accountId, uploadId, file: path.join(uploadDir, uploadId) }, now);
    } else if (Date.parse(upload.expires_at) > now.getTime()) {
      sizes.delete(uploadId);
      continue;
    } else {
      await database.transact((trx) => endUpload(trx, accountId, uploadId, 'expired', now));
    }
    await forgetFiles(uploadDir, uploadId);
    sizes.delete(uploadId);
  }
  const old = addSeconds(now, -uploadDays * 24 * 3600).getTime();
  for (const [id, { changed }] of sizes) if (changed < old) await forgetFiles(uploadDir, id);
}

/** Size and last change of the files that are arriving, by upload. */
async function arrivals(uploadDir: string): Promise<Map<string, { size: number; changed: number }>> {
  const found = new Map<string, { size: number; changed: number }>();
  for (const name of await readdir(uploadDir).catch(() => [])) {
    const id = path.parse(name).name;
    const { size, mtimeMs } = await stat(path.join(uploadDir, name)).catch(() => ({ size: 0, mtimeMs: 0 }));
    if (name === id || !found.has(id)) found.set(id, { size: name === id ? size : -1, changed: mtimeMs });
  }
  return found;
}
