import { mkdtemp, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import sharp from 'sharp';
import { type Ffmpeg, runFfmpeg } from '../ffmpeg.ts';
import { type Cue, formatWebVtt } from '../webvtt.ts';
import type { DemoClip } from './read-clips.ts';
import { frame, height, type Scene, width } from './scene.ts';
import { type Sentence, speak } from './voice.ts';

const framesPerSecond = 10;
const lead = 0.6;
const pause = 0.45;

export interface MadeClip {
  seconds: number;
  bytes: number;
}

/** Makes the MP4, its captions and its poster in `folder`. Lengths are whole seconds: the registry counts in seconds. */
export async function makeClip(ffmpeg: Ffmpeg, clip: DemoClip, folder: string): Promise<MadeClip> {
  const work = await mkdtemp(path.join(tmpdir(), 'declic-demo-'));
  try {
    const sentences = speak(clip.say, work);
    const cues = cuesOf(sentences);
    const seconds = Math.ceil(cues.at(-1)!.to + 0.5);
    const scene: Scene = { name: clip.scene, variant: clip.variant, label: clip.label };
    const file = path.join(folder, `${clip.id}.mp4`);
    await runFfmpeg(ffmpeg, encoding(sentences, cues, seconds, file), { feed: pictures(scene, seconds) });
    await writeFile(path.join(folder, `${clip.id}.vtt`), formatWebVtt(cues));
    await sharp(Buffer.from(frame(scene, 0.62)))
      .webp({ quality: 60, effort: 6 })
      .toFile(path.join(folder, `${clip.id}.webp`));
    return { seconds, bytes: (await stat(file)).size };
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}

function cuesOf(sentences: readonly Sentence[]): Cue[] {
  let at = lead;
  return sentences.map(({ text, seconds }) => {
    const cue = { from: at, to: at + seconds, text };
    at = cue.to + pause;
    return cue;
  });
}

async function* pictures(scene: Scene, seconds: number): AsyncIterable<Buffer> {
  const last = seconds * framesPerSecond - 1;
  for (let index = 0; index <= last; index += 1) {
    yield await sharp(Buffer.from(frame(scene, index / last)))
      .removeAlpha()
      .raw()
      .toBuffer();
  }
}

/** Pictures on standard input, each sentence laid at its cue; without a voice, a tone one can hardly hear. */
function encoding(
  sentences: readonly Sentence[],
  cues: readonly Cue[],
  seconds: number,
  file: string,
): string[] {
  const spoken = sentences.every(({ sound }) => sound !== null);
  const inputs = spoken
    ? sentences.flatMap(({ sound }) => ['-i', sound!])
    : ['-f', 'lavfi', '-i', `sine=frequency=220:duration=${seconds}:sample_rate=22050`];
  const laid = cues.map(
    ({ from }, index) => `[${index + 1}:a]adelay=${Math.round(from * 1000)}:all=1[a${index}]`,
  );
  const mixed = cues.map((_, index) => `[a${index}]`).join('');
  const sound = spoken
    ? `${laid.join(';')};${mixed}amix=inputs=${cues.length}:normalize=0,lowpass=f=5000,apad=whole_dur=${seconds}[a]`
    : '[1:a]volume=0.03[a]';
  return [
    ...[
      '-f',
      'rawvideo',
      '-pix_fmt',
      'rgb24',
      '-s',
      `${width}x${height}`,
      '-r',
      String(framesPerSecond),
      '-i',
      'pipe:0',
    ],
    ...inputs,
    ...['-filter_complex', sound, '-map', '0:v', '-map', '[a]', '-t', String(seconds)],
    ...[
      '-c:v',
      'libx264',
      '-preset',
      'veryslow',
      '-tune',
      'animation',
      '-crf',
      '28',
      '-g',
      '50',
      '-pix_fmt',
      'yuv420p',
    ],
    ...[
      '-c:a',
      'aac',
      '-ac',
      '1',
      '-ar',
      '22050',
      '-b:a',
      '24k',
      '-movflags',
      '+faststart',
      '-map_metadata',
      '-1',
    ],
    file,
  ];
}
