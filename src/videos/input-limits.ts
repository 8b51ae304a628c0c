/** What a file someone sent may be. Source: measured advice « Traps » 1. */
export const largestPicture = 12_600_000;
/** Nothing is read beyond this, whatever the file says of its length; the longest allowed video is 360 s. */
export const longestRead = 390;

/**
 * A fake `.mp4` can hold a playlist that makes ffmpeg read other files of this machine, or of others: only these
 * containers and decoders are ever tried, and only on the one file.
 */
export const guardedInput = (file: string): string[] => [
  '-protocol_whitelist',
  'file,pipe',
  '-format_whitelist',
  'mov,mp4,m4a,3gp,3g2,mj2,matroska,webm',
  '-codec_whitelist',
  'h264,hevc,vp8,vp9,libvpx,libvpx-vp9,av1,libdav1d,aac,opus,libopus,mp3,mp3float,vorbis,pcm_s16le,pcm_s16be',
  '-max_pixels',
  String(largestPicture),
  '-t',
  String(longestRead),
  '-i',
  `file:${file}`,
];
