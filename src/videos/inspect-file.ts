import { stat } from 'node:fs/promises';
import { FilePathSource, Input, MATROSKA, MP4, QTFF, WEBM } from 'mediabunny';
import type { Light, SourcePicture } from './ladder.ts';
import { largestPicture } from './input-limits.ts';
import { inspectBoxes } from './iso-boxes.ts';
import type { LengthRange } from './slot-length.ts';
import { VideoFileError } from './video-file-error.ts';

export interface InspectedFile extends SourcePicture {
  /** seconds, with decimals */
  seconds: number;
}

const pictures = new Set(['avc', 'hevc', 'vp8', 'vp9', 'av1']);
const sounds = new Set(['aac', 'opus', 'mp3', 'vorbis', 'pcm-s16', 'pcm-s16be']);

/**
 * Reads what a file says of itself, without any decoder, and refuses early what can never be published.
 * @throws VideoFileError
 */
export async function inspectFile(file: string, allowed: LengthRange): Promise<InspectedFile> {
  if ((await stat(file)).size === 0) throw new VideoFileError('empty');
  const boxes = await inspectBoxes(file);
  if (boxes.encrypted) throw new VideoFileError('encrypted');
  if (boxes.cut) throw new VideoFileError('cut');
  const input = new Input({ source: new FilePathSource(file), formats: [MP4, QTFF, MATROSKA, WEBM] });
  try {
    return await describe(input, allowed);
  } catch (error) {
    if (error instanceof VideoFileError) throw error;
    throw new VideoFileError('not-a-video');
  } finally {
    input.dispose();
  }
}

async function describe(input: Input, allowed: LengthRange): Promise<InspectedFile> {
  const video = await input.getPrimaryVideoTrack();
  if (!video) throw new VideoFileError('no-video');
  const codec = await video.getCodec();
  if (codec === null || !pictures.has(codec)) throw new VideoFileError('codec-unknown');
  const width = await video.getDisplayWidth();
  const height = await video.getDisplayHeight();
  const coded = (await video.getCodedWidth()) * (await video.getCodedHeight());
  if (Math.max(coded, width * height) > largestPicture || Math.min(width, height) < 16) {
    throw new VideoFileError('too-big-picture');
  }
  const audio = await input.getPrimaryAudioTrack();
  if (!audio) throw new VideoFileError('no-audio');
  const sound = await audio.getCodec();
  if (sound === null || !sounds.has(sound)) throw new VideoFileError('codec-unknown');
  const seconds = await video.computeDuration();
  if (seconds < allowed.from - 0.5) throw new VideoFileError('too-short');
  if (seconds > allowed.to + 0.5) throw new VideoFileError('too-long');
  const { averagePacketRate } = await video.computePacketStats(200);
  return {
    width,
    height,
    seconds,
    framesPerSecond: averagePacketRate,
    light: lightOf(await video.getColorSpace()),
  };
}

const primariesOf: Readonly<Record<string, Light['primaries']>> = {
  bt709: '709',
  bt2020: '2020',
  smpte432: 'smpte432',
};
const matrixOf: Readonly<Record<string, Light['matrix']>> = {
  bt709: '709',
  smpte170m: '170m',
  bt470bg: '170m',
  'bt2020-ncl': '2020_ncl',
};

/** A wide gamut alone is no HDR: only the transfer function says how much light a number means. */
function lightOf(said: {
  transfer?: string | null;
  primaries?: string | null;
  matrix?: string | null;
}): Light {
  const transfer = said.transfer === 'hlg' || said.transfer === 'pq' ? said.transfer : 'standard';
  const ours = transfer === 'standard';
  return {
    transfer,
    primaries: primariesOf[said.primaries ?? ''] ?? (ours ? '709' : '2020'),
    matrix: matrixOf[said.matrix ?? ''] ?? (ours ? '709' : '2020_ncl'),
  };
}
