import type { VideoState } from '../../db/schema/video.ts';
import { wantedRank } from './slot-order.ts';

/** What a person sees of a slot of hers. */
export type SlotState =
  | 'missing'
  | 'uploading'
  | 'processing'
  | 'failed'
  | 'draft'
  | 'to-review'
  | 'refused'
  | 'published'
  | 'to-renew';

/** One version, as far as its slot's state goes. */
export interface VersionState {
  id: string;
  state: VideoState;
  createdAt: string;
  /** end of the speaker's release; null without one in force */
  consentUntil: string | null;
}

export interface SlotStanding {
  state: SlotState;
  /** the version to open; null: nothing was sent yet */
  current: string | null;
  /** the version shopkeepers see */
  live: string | null;
}

/** A release with less than this many days left asks to be renewed. Source: issue, « notices 60 days before ». */
export const renewDays = 60;

const day = 86_400_000;

const shown: Readonly<Partial<Record<VideoState, SlotState>>> = {
  uploaded: 'processing',
  processing: 'processing',
  failed: 'failed',
  ready: 'draft',
  submitted: 'to-review',
  refused: 'refused',
};

/**
 * The state of one slot for one variant. Work under way says more than what is published: a version being replaced shows
 * where its replacement stands. `uploading`: a file is on its way.
 */
export function slotStanding(versions: readonly VersionState[], now: Date, uploading = false): SlotStanding {
  const live = versions.find(({ state }) => state === 'published') ?? null;
  const work = versions
    .filter((version) => shown[version.state] !== undefined)
    .sort((a, b) => b.createdAt.localeCompare(a.createdAt))[0];
  const standing = (state: SlotState, current: string | null): SlotStanding => ({
    state,
    current,
    live: live?.id ?? null,
  });
  if (work) return standing(shown[work.state]!, work.id);
  if (uploading) return standing('uploading', null);
  if (!live) return standing('missing', null);
  return standing(mustRenew(live.consentUntil, now) ? 'to-renew' : 'published', live.id);
}

const mustRenew = (until: string | null, now: Date): boolean =>
  until === null || Date.parse(until) - now.getTime() < renewDays * day;

/** What waits for the person comes first, then what is wanted most, then what waits for others, then what is done. */
const urgency: Readonly<Record<SlotState, number>> = {
  refused: 0,
  'to-renew': 0,
  failed: 0,
  draft: 0,
  uploading: 0,
  missing: 1,
  processing: 2,
  'to-review': 2,
  published: 3,
};

export const byWish = <T extends { slot: string; state: SlotState }>(slots: readonly T[]): T[] =>
  [...slots].sort((a, b) => urgency[a.state] - urgency[b.state] || wantedRank(a.slot) - wantedRank(b.slot));
