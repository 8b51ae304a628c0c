import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { stringify } from 'yaml';
import type { Ffmpeg } from '../ffmpeg.ts';
import { readVideos } from '../load-videos.ts';
import type { Video } from '../video.ts';
import { makeClip } from './make-clip.ts';
import { readClips } from './read-clips.ts';

const folder = 'media/demo';

/** Makes every clip, then replaces the example entries of the registry and leaves the others as they are. */
export async function makeDemoClips(
  ffmpeg: Ffmpeg,
  root: string,
  say: (line: string) => void,
): Promise<void> {
  const made: Video[] = [];
  for (const clip of readClips(path.join(root, 'content/demo-clips.yaml'))) {
    const { seconds, bytes } = await makeClip(ffmpeg, clip, path.join(root, 'public', folder));
    say(`${clip.id}: ${seconds} s, ${bytes} bytes`);
    made.push({
      id: clip.id,
      slot: clip.slot,
      step: clip.step,
      variant: clip.variant,
      label: clip.label,
      seconds,
      bytes,
      file: `/${folder}/${clip.id}.mp4`,
      captions: `/${folder}/${clip.id}.vtt`,
      poster: `/${folder}/${clip.id}.webp`,
      example: true,
      retired: false,
    });
  }
  const registry = path.join(root, 'content/videos.yaml');
  const ids = new Set(made.map(({ id }) => id));
  const kept = readVideos(registry).filter((video) => !video.example || !ids.has(video.id));
  await writeFile(registry, (await head(registry)) + stringify([...kept, ...made], { lineWidth: 0 }));
}

/** The comment lines at the top of the registry. */
async function head(registry: string): Promise<string> {
  return /^(?:#.*\n)*/.exec(await readFile(registry, 'utf8'))![0];
}
