import type { Catalogue } from '../courses/catalogue.ts';
import type { Database } from '../platform/database.ts';
import { Refusal } from '../platform/refusal.ts';
import { mayUpload, type Sender } from './may-upload.ts';
import { consentEnds } from './release-store.ts';
import { type Slot, slotsOf } from './slots.ts';
import { type SlotStanding, slotStanding } from './slot-state.ts';
import { openUploads, type UploadRow } from './upload-store.ts';
import { listVideos, type VideoRow } from './video-store.ts';

export interface StudioSlot extends SlotStanding {
  slot: string;
  place: Slot;
  /** why it came back, in the reviewer's words, or the code of a failed preparation */
  reason: string | null;
  /** end of the consent to what is live */
  consentUntil: string | null;
  /** a file on its way, begun by this person */
  upload: UploadRow | null;
}

/**
 * Every place of a variant that this person may fill, with where it stands: a representative's 25 regional ones, the 46
 * national ones for staff.
 * @throws Refusal slot-not-yours
 */
export async function studioSlots(
  { database, catalogue }: { database: Database; catalogue: Catalogue },
  sender: Sender,
  variant: string,
  now: Date,
): Promise<StudioSlot[]> {
  const places = slotsOf(catalogue).filter((place) => mayUpload(sender, place, variant));
  if (places.length === 0) throw new Refusal('slot-not-yours');
  const [videos, ends, uploads] = await Promise.all([
    listVideos(database.read, { variant }),
    consentEnds(database.read, variant, now),
    openUploads(database.read, sender.id),
  ]);
  return places.map((place) => {
    const own = videos.filter(({ slot }) => slot === place.id);
    const upload = uploads.find((one) => one.slot === place.id && one.variant === variant) ?? null;
    const standing = slotStanding(
      own.map((video) => versionOf(video, ends)),
      now,
      upload !== null,
    );
    const current = own.find(({ id }) => id === standing.current);
    return {
      ...standing,
      slot: place.id,
      place,
      upload,
      reason: current?.state_reason ?? null,
      consentUntil: standing.live === null ? null : (ends.get(standing.live) ?? null),
    };
  });
}

export const versionOf = (video: VideoRow, ends: ReadonlyMap<string, string>) => ({
  id: video.id,
  state: video.state,
  createdAt: video.created_at,
  consentUntil: ends.get(video.id) ?? null,
});
