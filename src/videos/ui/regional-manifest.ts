import { manifestName } from '../manifest.ts';
import type { Manifest, OfferedVideo } from '../video.ts';

/** The region's own video for this slot: null when it has none, undefined when nobody could tell. */
export async function regionalVideo(region: string, slot: string): Promise<OfferedVideo | null | undefined> {
  if (region === 'com') return null;
  try {
    const answer = await fetch(`/manifestes/${manifestName(region)}.json`);
    if (!answer.ok) return undefined;
    const manifest = (await answer.json()) as Omit<Manifest, 'version'> & { version: number };
    return manifest.version === 1 ? (manifest.videos[slot] ?? null) : undefined;
  } catch {
    return undefined;
  }
}
