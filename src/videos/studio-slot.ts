import type { Catalogue } from '../courses/catalogue.ts';
import type { Database } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { type FilledBrief, fillBrief, startingScript } from './brief.ts';
import { mayUpload, type Sender } from './may-upload.ts';
import { type RegionWords, regionWords } from './region-words.ts';
import { consentEnds } from './release-store.ts';
import { allowedLength, type LengthRange } from './slot-length.ts';
import { type Slot, slotOf } from './slots.ts';
import { type SlotStanding, slotStanding } from './slot-state.ts';
import { versionOf } from './studio-slots.ts';
import { openUploads, type UploadRow } from './upload-store.ts';
import { listVideos, type VideoRow } from './video-store.ts';

export interface SlotView {
  place: Slot;
  variant: string;
  brief: FilledBrief;
  /** what the prompter starts from */
  script: string;
  length: LengthRange;
  standing: SlotStanding;
  /** newest first */
  versions: VideoRow[];
  upload: UploadRow | null;
}

/**
 * One place with its brief in the words of its region, its versions and the file on its way.
 * @param words of the region, with what its lists name
 * @throws Refusal slot-unknown, slot-not-yours
 */
export async function studioSlot(
  { database, catalogue }: { database: Database; catalogue: Catalogue },
  sender: Sender,
  slot: string,
  variant: string,
  now: Date,
  words: RegionWords = regionWords(variant, now.getUTCFullYear()),
): Promise<SlotView> {
  const place = slotOf(catalogue, slot);
  if (!place?.step.brief) throw new Refusal('slot-unknown');
  if (!mayUpload(sender, place, variant)) throw new Refusal('slot-not-yours');
  const [versions, ends, uploads] = await Promise.all([
    listVideos(database.read, { variant, slot }),
    consentEnds(database.read, variant, now),
    openUploads(database.read, sender.id),
  ]);
  const upload = uploads.find((one) => one.slot === slot && one.variant === variant) ?? null;
  const brief = fillBrief(place.step.brief, words);
  return {
    place,
    variant,
    brief,
    script: startingScript(brief),
    length: allowedLength(place.seconds),
    standing: slotStanding(
      versions.map((video) => versionOf(video, ends)),
      now,
      upload !== null,
    ),
    versions,
    upload,
  };
}
