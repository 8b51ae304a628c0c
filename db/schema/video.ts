import type { Generated } from 'kysely';

/** See src/videos/video-state.ts for what leads from one to another. */
export type VideoState =
  | 'uploaded'
  | 'processing'
  | 'failed'
  | 'ready'
  | 'submitted'
  | 'published'
  | 'refused'
  | 'retired'
  | 'unpublished';

/** One version of one video, from its upload to its retirement. */
export interface VideoTable {
  /** at most 24 characters: players and learners' progress know the version by it, for ever */
  id: string;
  /** the upload it came from: the same upload makes one video, however often it is declared complete */
  upload_id: string | null;
  slot: string;
  step: string;
  /** `national`, or the code of a region */
  variant: string;
  /** whose video it is, as shown */
  label: string;
  /** who sent it; null once that account is erased */
  account_id: string | null;
  /** 0/1: made by `npm run demo` */
  example: Generated<number>;
  title: string;
  notes: string;
  state: VideoState;
  /** failed: a code of src/videos/video-failure.ts; refused: the reviewer's words */
  state_reason: string | null;
  /** no state lasts longer; null: this one may */
  state_until: string | null;
  /** whole seconds */
  seconds: number | null;
  /** of the 240p file */
  bytes: number | null;
  audio_bytes: number | null;
  /** of the stream in its middle quality, with sound */
  stream_bytes: number | null;
  /** unguessable folder of its files, below /media/ */
  media_path: string | null;
  /** WebVTT */
  captions: string | null;
  captions_checked_at: string | null;
  /** mark of the words of the brief it was filmed after, see src/videos/brief-mark.ts */
  brief_version: number | null;
  has_audio: number | null;
  /** as seen: rotation applied */
  width: number | null;
  height: number | null;
  created_at: string;
  submitted_at: string | null;
  decided_at: string | null;
  published_at: string | null;
  replaced_by: string | null;
  retired_at: string | null;
  original_key: string | null;
  original_until: string | null;
  /** grows with each change of state: two people deciding at once, the second is told */
  version: Generated<number>;
}

/** Seconds played of a version, by stretches of five seconds; no person is in it. */
export interface VideoViewTable {
  video_id: string;
  /** second ÷ 5, rounded down */
  bucket: number;
  seconds: number;
}
