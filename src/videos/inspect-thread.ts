/** What `inspect-within.ts` starts: looks at one file and says what it found. */
import { parentPort, workerData } from 'node:worker_threads';
import { inspectFile } from './inspect-file.ts';
import type { LengthRange } from './slot-length.ts';
import { VideoFileError } from './video-file-error.ts';

const { file, allowed } = workerData as { file: string; allowed: LengthRange };
try {
  parentPort!.postMessage({ found: await inspectFile(file, allowed) });
} catch (error) {
  if (!(error instanceof VideoFileError)) throw error;
  parentPort!.postMessage({ code: error.code });
}
