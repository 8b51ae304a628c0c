import type { Manifest, OfferedVideo, Video } from './video.ts';

/** An example clip of the registry, as pages are offered it: a file, no choice of quality. */
export const offered = ({
  id,
  variant,
  label,
  seconds,
  bytes,
  file,
  captions,
  poster,
  example,
}: Video): OfferedVideo => ({
  id,
  variant,
  label,
  seconds,
  example,
  file,
  bytes,
  hls: null,
  hlsBytes: null,
  audio: null,
  audioBytes: null,
  captions,
  poster,
});

/** What `rank` orders: where a video is from, and whether it is only an example. */
export interface Candidate {
  slot: string;
  video: OfferedVideo;
}

/**
 * What a region is offered in each slot: its own video, else the national one; an example only where there is nothing
 * real. Source: issue « best variant: own region → national → text ».
 */
export function manifestOf(candidates: readonly Candidate[], region: string): Manifest {
  const videos: Record<string, OfferedVideo> = {};
  for (const { slot, video } of [...candidates].sort((a, b) => rank(a.video) - rank(b.video))) {
    if (video.variant === region || video.variant === 'national') videos[slot] = video;
  }
  return { version: 2, region, videos };
}

/** The highest wins. */
const rank = ({ example, variant }: OfferedVideo): number =>
  (example ? 0 : 2) + (variant === 'national' ? 0 : 1);
