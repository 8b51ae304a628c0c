import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { isWhole } from './iso-boxes.ts';

/** What every writer of this machine calls it. */
export const diskFull = (message: string, cause?: unknown): Error =>
  Object.assign(new Error(message, { cause }), { code: 'ENOSPC' });

/**
 * On a full disk ffmpeg writes half a piece, empty ones and an empty playlist, says nothing and ends with 0 (seen with 5.1).
 * Nobody must be told that her file is cut, and no viewer may get such pieces.
 * @throws Error ENOSPC
 */
export async function assertWritten(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    if (!(await isComplete(path.join(folder, name)))) throw diskFull(`${name} was not written to its end`);
  }
}

async function isComplete(file: string): Promise<boolean> {
  if (/\.(m4s|mp4|m4a)$/.test(file)) return isWhole(file);
  const bytes = await readFile(file);
  if (file.endsWith('.m3u8')) return bytes.includes('#EXT-X-ENDLIST');
  // a picture ends with its own mark
  return bytes.subarray(-2).toString('hex') === 'ffd9';
}
