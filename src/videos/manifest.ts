import type { Manifest, OfferedVideo, Video } from './video.ts';

/** What a page needs to offer a video, and no more. */
export const offered = ({
  id,
  label,
  seconds,
  bytes,
  file,
  captions,
  poster,
  example,
}: Video): OfferedVideo => ({
  id,
  label,
  seconds,
  bytes,
  file,
  captions,
  poster,
  example,
});

/** The live videos of one variant, by slot: small, because it never repeats the national ones. */
export function manifestOf(videos: readonly Video[], region: string): Manifest {
  const own = videos.filter(({ variant, retired }) => variant === region && !retired);
  return { version: 1, region, videos: Object.fromEntries(own.map((video) => [video.slot, offered(video)])) };
}

/** `national` or `reg-53`: the prefix keeps regions apart from départements, which share their numbers. */
export const manifestName = (region: string): string => (region === 'national' ? region : `reg-${region}`);
