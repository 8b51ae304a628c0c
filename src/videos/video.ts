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
export type OfferedVideo = Pick<
  Video,
  'id' | 'label' | 'seconds' | 'bytes' | 'file' | 'captions' | 'poster' | 'example'
>;

/** The regional videos of one region, or the national ones: what `/manifestes/<region>.json` says. */
export interface Manifest {
  version: 1;
  region: string;
  /** by slot */
  videos: Record<string, OfferedVideo>;
}
