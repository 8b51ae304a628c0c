import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { InspectedFile } from './inspect-file.ts';
import type { LengthRange } from './slot-length.ts';
import type { VideoFailure } from './video-failure.ts';
import { VideoFileError } from './video-file-error.ts';

type Said = { found: InspectedFile } | { code: VideoFailure };

export interface Limits {
  signal: AbortSignal;
  /** a whole film takes some milliseconds; a loaded machine gets its time */
  seconds?: number;
  /** what looks at the file; a test gives one that never ends */
  thread?: URL;
}

/**
 * `inspectFile` in a thread of its own, with limits of time and memory: a file made to keep the reader busy for ever would
 * otherwise hold the worker and its lease.
 * @throws VideoFileError, or the signal's reason
 */
export async function inspectWithin(
  file: string,
  allowed: LengthRange,
  { signal, seconds = 20, thread = new URL('./inspect-thread.ts', import.meta.url) }: Limits,
): Promise<InspectedFile> {
  const worker = new Worker(thread, {
    workerData: { file, allowed },
    resourceLimits: { maxOldGenerationSizeMb: 256 },
  });
  const late = AbortSignal.timeout(seconds * 1000);
  try {
    const [said] = (await once(worker, 'message', { signal: AbortSignal.any([signal, late]) })) as [Said];
    if ('code' in said) throw new VideoFileError(said.code);
    return said.found;
  } catch (error) {
    signal.throwIfAborted();
    if (late.aborted) throw new VideoFileError('took-too-long');
    if ((error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY')
      throw new VideoFileError('not-a-video');
    throw error;
  } finally {
    await worker.terminate();
  }
}
