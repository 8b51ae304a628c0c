import type { OfferedVideo } from './video.ts';

/** How a video is played: in the quality the line allows, in low quality as one file, or the sound alone. */
export type PlayMode = 'auto' | 'low' | 'audio';

/** What is read for it, in bytes; of a stream, about: its quality follows the line. */
export const weightOf = (video: OfferedVideo, mode: PlayMode): number =>
  (mode === 'audio' ? video.audioBytes : mode === 'auto' ? video.hlsBytes : null) ?? video.bytes;

/** The address for it. */
export const sourceOf = (video: OfferedVideo, mode: PlayMode): string =>
  (mode === 'audio' ? video.audio : mode === 'auto' ? video.hls : null) ?? video.file;

interface Line {
  saveData?: boolean;
  effectiveType?: string;
}

/** She asked her phone to save data, or her line is one of the slowest. */
export const savesData = (line: Line | undefined): boolean =>
  line?.saveData === true || /2g$/.test(line?.effectiveType ?? '');
