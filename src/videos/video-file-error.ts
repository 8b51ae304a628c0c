import type { VideoFailure } from './video-failure.ts';

/** The file itself is the reason: trying again changes nothing. */
export class VideoFileError extends Error {
  override readonly name = 'VideoFileError';
  readonly code: VideoFailure;

  constructor(code: VideoFailure) {
    super(code);
    this.code = code;
  }
}
