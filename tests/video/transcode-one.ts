import { mkdirSync, rmSync } from 'node:fs';
import path from 'node:path';
import { LocalStorage } from '../../src/platform/local-storage.ts';
import type { Ffmpeg } from '../../src/videos/ffmpeg.ts';
import type { LengthRange } from '../../src/videos/slot-length.ts';
import { type MadeVideo, transcode } from '../../src/videos/transcode.ts';

export interface OneVideo {
  result: MadeVideo;
  /** where its files lie */
  folder: string;
  stages: string[];
}

/** Sends `file` the way of every upload, from storage to storage, under `root`; `name` is the folder it comes out in. */
export async function transcodeOne(
  ffmpeg: Ffmpeg,
  root: string,
  name: string,
  file: string,
  allowed: LengthRange,
): Promise<OneVideo> {
  const storage = new LocalStorage(path.join(root, 'media'));
  const folder = path.join(root, `work-${name}`);
  mkdirSync(folder);
  await storage.put(`originals/${name}`, file);
  const stages: string[] = [];
  try {
    const result = await transcode(
      {
        ffmpeg,
        storage,
        folder,
        report: (stage) => {
          if (stages.at(-1) !== stage) stages.push(stage);
        },
        signal: new AbortController().signal,
      },
      { originalKey: `originals/${name}`, mediaPath: `v/${name}`, allowed },
    );
    return { result, folder: path.join(root, 'media/v', name), stages };
  } finally {
    rmSync(folder, { recursive: true });
  }
}
