import { otherOverseas, regionOf } from '../accounts/regions.ts';
import type { Catalogue } from '../courses/catalogue.ts';
import { addSeconds, instant } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { newId } from '../platform/ids.ts';
import { Refusal } from '../platform/refusal.ts';
import { mayUpload, type Sender } from './may-upload.ts';
import { slotOf } from './slots.ts';
import {
  announcedSince,
  findSameFile,
  insertUpload,
  openUploads,
  touchAccount,
  type UploadRow,
} from './upload-store.ts';

/** Below what a 4-byte integer column holds. Source: issue « up to 2 GB ». */
export const largestUpload = 2_000_000_000;
/** An upload nobody went on with is forgotten after this. Each piece received starts it again. */
export const uploadDays = 7;
/** Per person: a day of filming every slot fits, filling the disk does not. */
const quota = { openUploads: 10, filesADay: 60, bytesADay: 12_000_000_000 };

export interface NewUpload {
  slot: string;
  /** `national`, or the code of a region */
  variant: string;
  title: string;
  notes: string;
  /** as the phone called it: shown back, never used as a path */
  fileName: string;
  /** bytes */
  size: number;
  /** size and SHA-256 of the first and last MiB: phones rename files that are picked again */
  fingerprint: string;
}

/**
 * Says what will be sent, before the first byte: title and notes are safe from here on. The same file for the same place
 * gives the upload begun before, so that sending goes on where it stopped.
 * @throws Refusal slot-unknown, slot-not-yours, file-empty, file-too-large, title-missing, upload-quota
 */
export function registerUpload(
  { database, catalogue }: { database: Database; catalogue: Catalogue },
  sender: Sender,
  typed: NewUpload,
  now: Date,
): Promise<UploadRow> {
  const upload = checked(catalogue, sender, typed);
  return database.transact(async (trx) => {
    await touchAccount(trx, sender.id);
    const begun = await findSameFile(trx, { ...upload, account_id: sender.id });
    if (begun) return begun;
    await assertQuota(trx, sender.id, upload.size, now);
    const row: UploadRow = {
      ...upload,
      account_id: sender.id,
      id: newId(now),
      received: 0,
      state: 'created',
      created_at: instant(now),
      updated_at: instant(now),
      expires_at: instant(addSeconds(now, uploadDays * 24 * 3600)),
    };
    await insertUpload(trx, row);
    return row;
  });
}

function checked(catalogue: Catalogue, sender: Sender, typed: NewUpload) {
  const slot = slotOf(catalogue, typed.slot);
  if (!slot) throw new Refusal('slot-unknown');
  const known = typed.variant === 'national' || (typed.variant !== otherOverseas && regionOf(typed.variant));
  if (!known || !mayUpload(sender, slot, typed.variant)) throw new Refusal('slot-not-yours');
  if (!Number.isSafeInteger(typed.size) || typed.size <= 0) throw new Refusal('file-empty');
  if (typed.size > largestUpload) throw new Refusal('file-too-large');
  const title = oneLine(typed.title).slice(0, 120);
  if (!title) throw new Refusal('title-missing');
  return {
    slot: typed.slot,
    variant: typed.variant,
    title,
    notes: typed.notes.trim().slice(0, 4000),
    file_name: shownFileName(typed.fileName),
    size: typed.size,
    fingerprint: typed.fingerprint.slice(0, 200),
  };
}

async function assertQuota(trx: Trx, accountId: string, size: number, now: Date): Promise<void> {
  if ((await openUploads(trx, accountId)).length >= quota.openUploads) throw new Refusal('upload-quota');
  const today = await announcedSince(trx, accountId, addSeconds(now, -24 * 3600));
  if (today.files >= quota.filesADay || today.bytes + size > quota.bytesADay)
    throw new Refusal('upload-quota');
}

const oneLine = (text: string): string => text.replaceAll(/[\p{C}\s]+/gu, ' ').trim();

/** The last part of a name, without what turns letters round (`gpj.exe` read backwards) or hides. */
export const shownFileName = (name: string): string =>
  oneLine(name.split(/[/\\]/).at(-1) ?? '').slice(0, 120) || 'video';
