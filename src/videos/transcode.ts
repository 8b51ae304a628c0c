import { mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { contentType } from '../platform/content-type.ts';
import type { Storage } from '../platform/storage.ts';
import { assertWritten, diskFull } from './assert-written.ts';
import { type Ffmpeg, FfmpegError, runFfmpeg } from './ffmpeg.ts';
import { guardedInput } from './input-limits.ts';
import type { InspectedFile } from './inspect-file.ts';
import { inspectWithin } from './inspect-within.ts';
import { ladderArguments, lowDataArguments, type Rung, rungsOf, steadyRate } from './ladder.ts';
import { masterPlaylist } from './master-playlist.ts';
import type { Stage } from './read-stage.ts';
import type { LengthRange } from './slot-length.ts';
import { VideoFileError } from './video-file-error.ts';

export interface Transcoding {
  ffmpeg: Ffmpeg;
  storage: Storage;
  /** an empty folder of this work alone; the caller empties it afterwards */
  folder: string;
  /** how far the work is; percent of the stage */
  report: (stage: Stage, percent: number) => void;
  signal: AbortSignal;
}

export interface MadeVideo {
  /** whole seconds, as players and progress count them */
  seconds: number;
  width: number;
  height: number;
  /** of the 240p file, and of the sound alone */
  bytes: number;
  audioBytes: number;
  /** of the stream in its middle quality, with sound */
  streamBytes: number;
}

/**
 * From a file as it was sent to everything a viewer may ask for, stored under `mediaPath`.
 * @throws VideoFileError when the file is the reason; anything else may work next time
 */
export async function transcode(
  work: Transcoding,
  { originalKey, mediaPath, allowed }: { originalKey: string; mediaPath: string; allowed: LengthRange },
): Promise<MadeVideo> {
  const file = path.join(work.folder, 'original');
  work.report('fetching', 0);
  if (!(await work.storage.fetch(originalKey, file))) throw new VideoFileError('original-gone');
  work.report('checking', 0);
  const source = await inspectWithin(file, allowed, { signal: work.signal });
  await assertHeard(work, file);
  const made = path.join(work.folder, 'made');
  await mkdir(made);
  const rungs = rungsOf(source);
  await encode(work, file, made, source, rungs);
  const result = await describe(made, source, rungs);
  await store(work, made, mediaPath);
  return result;
}

/** Peak below which a recording holds no voice, in dB of full scale. */
const silence = -50;

async function assertHeard({ ffmpeg, signal }: Transcoding, file: string): Promise<void> {
  const args = [...guardedInput(file), '-map', '0:a:0', '-af', 'volumedetect', '-f', 'null', '-'];
  const said = await readable(runFfmpeg(ffmpeg, args, { signal, verbosity: 'info', timeoutSeconds: 120 }));
  const peak = /max_volume: (-?[\d.]+|-?inf) dB/.exec(said)?.[1];
  if (peak === undefined || !(Number(peak) > silence)) throw new VideoFileError('silent');
}

async function encode(
  { ffmpeg, signal, report }: Transcoding,
  file: string,
  made: string,
  source: InspectedFile,
  rungs: readonly Rung[],
): Promise<void> {
  report('encoding', 0);
  const onTime = (seconds: number): void =>
    report('encoding', Math.min(99, (100 * seconds) / source.seconds));
  await readable(
    runFfmpeg(ffmpeg, ladderArguments(file, made, source, rungs, ffmpeg), {
      signal,
      onTime,
      timeoutSeconds: 1200 + 20 * source.seconds,
    }),
  );
  await assertWritten(made);
  await runFfmpeg(ffmpeg, lowDataArguments(made, rungs.at(-1)!), { signal, timeoutSeconds: 300 });
  await assertWritten(made);
  const master = await masterPlaylist(made, rungs, steadyRate(source.framesPerSecond));
  await writeFile(path.join(made, 'master.m3u8'), master);
}

/** What ffmpeg could not read is the file's fault; a full disk, a kill or a crash is not. */
async function readable(run: Promise<string>): Promise<string> {
  try {
    return await run;
  } catch (error) {
    if (!(error instanceof FfmpegError)) throw error;
    if (/No space left on device/.test(error.message)) {
      throw diskFull('the disk is full', error);
    }
    if (
      /Invalid data found|moov atom not found|not on whitelist|Error while decoding|Decoder .* not found/.test(
        error.message,
      )
    ) {
      throw new VideoFileError('not-a-video');
    }
    throw error;
  }
}

async function describe(made: string, source: InspectedFile, rungs: readonly Rung[]): Promise<MadeVideo> {
  const top = rungs[0]!;
  const middle = rungs[Math.floor(rungs.length / 2)]!;
  const seconds = await lengthOf(path.join(made, `${top.name}.m3u8`));
  // a file whose end never came plays shorter than it says
  if (seconds < source.seconds - Math.max(2, source.seconds * 0.05)) throw new VideoFileError('cut');
  return {
    seconds: Math.max(1, Math.floor(seconds + 0.05)),
    width: top.width,
    height: top.height,
    bytes: (await stat(path.join(made, 'low.mp4'))).size,
    audioBytes: (await stat(path.join(made, 'audio.m4a'))).size,
    streamBytes: (await weigh(made, middle.name)) + (await weigh(made, 'audio')),
  };
}

/** Bytes of all pieces of one rung. */
async function weigh(made: string, name: string): Promise<number> {
  const pieces = (await readdir(made)).filter((file) => file.startsWith(`${name}-`));
  const sizes = await Promise.all(pieces.map(async (piece) => (await stat(path.join(made, piece))).size));
  return sizes.reduce((sum, size) => sum + size, 0);
}

async function lengthOf(playlist: string): Promise<number> {
  const text = await readFile(playlist, 'utf8');
  return [...text.matchAll(/#EXTINF:([\d.]+)/g)].reduce((sum, [, length]) => sum + Number(length), 0);
}

const atOnce = 4;

/** The master playlist goes last: whoever finds it finds the rest. */
async function store(
  { storage, report, signal }: Transcoding,
  made: string,
  mediaPath: string,
): Promise<void> {
  const names = (await readdir(made)).filter((name) => name !== 'master.m3u8');
  const total = names.length;
  report('storing', 0);
  await Promise.all(
    Array.from({ length: atOnce }, async () => {
      for (let name = names.pop(); name !== undefined; name = names.pop()) {
        signal.throwIfAborted();
        await storage.put(`${mediaPath}/${name}`, path.join(made, name), contentType(name));
        report('storing', (100 * (total - names.length)) / total);
      }
    }),
  );
  await storage.put(`${mediaPath}/master.m3u8`, path.join(made, 'master.m3u8'), contentType('master.m3u8'));
}
