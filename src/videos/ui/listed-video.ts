import { manifestName } from '../manifest-name.ts';
import type { Manifest, OfferedVideo } from '../video.ts';

/** What the list of a region offers in this slot: null when nothing, undefined when nobody could tell. */
export async function listedVideo(
  region: string | null,
  slot: string,
): Promise<OfferedVideo | null | undefined> {
  const name = manifestName(region === null || region === 'com' ? 'national' : region);
  try {
    const answer = await fetch(`/manifestes/${name}.json`);
    const manifest = (await answer.json()) as Omit<Manifest, 'version'> & { version: number };
    return manifest.version === 2 ? (manifest.videos[slot] ?? null) : undefined;
  } catch {
    return undefined;
  }
}
