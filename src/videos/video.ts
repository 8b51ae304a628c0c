import type { StepId } from '../courses/course.ts';

/**
 * One version of one video. Watched seconds and the place to resume belong to it and never move to another version;
 * the step's credit belongs to the step.
 */
export interface Video {
  id: string;
  /** `rr-06`: one per region, with a national fallback; `rn-08-1`: national only */
  slot: string;
  step: StepId;
  /** `national`, or the code of a region */
  variant: string;
  /** whose video it is, as shown */
  label: string;
  /** whole seconds */
  seconds: number;
  /** of the file that plays */
  bytes: number;
  file: string;
  captions: string;
  poster: string;
  /** a drawn sample: it does not replace the step's text */
  example: boolean;
  /** no longer shown, still counted */
  retired: boolean;
}

/** What a page needs to offer a video. */
export interface OfferedVideo {
  id: string;
  /** `national`, or the code of a region */
  variant: string;
  label: string;
  /** whole seconds */
  seconds: number;
  example: boolean;
  /** one MP4 in low quality; `bytes` is its weight */
  file: string;
  bytes: number;
  /** in several qualities (HLS); an example clip has only its file */
  hls: string | null;
  /** what the stream weighs in its middle quality */
  hlsBytes: number | null;
  /** the sound alone, and its weight */
  audio: string | null;
  audioBytes: number | null;
  captions: string;
  poster: string;
}

/** What one region's shopkeepers are offered, by slot: its own video, else the national one. */
export interface Manifest {
  version: 2;
  region: string;
  videos: Record<string, OfferedVideo>;
}
