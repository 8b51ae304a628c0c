/** Address of one file of a version. Its folder cannot be guessed, and is gone once the version is taken away. */
export const mediaUrl = (
  mediaPath: string,
  name: 'low.mp4' | 'audio.m4a' | 'poster.jpg' | 'master.m3u8',
): string => `/media/${mediaPath}/${name}`;
