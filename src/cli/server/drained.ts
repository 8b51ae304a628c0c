import type { ServerResponse } from 'node:http';
import { setImmediate } from 'node:timers/promises';

/**
 * Resolves in a later turn of the event loop, once the reader of this answer took what it was given, or left. Whoever
 * writes a long file waits for it between two parts: reading SQLite never gives way by itself, and Astro writes on
 * whether or not anybody reads.
 */
export async function drained(response: ServerResponse): Promise<void> {
  await setImmediate();
  if (!response.writableNeedDrain || response.destroyed) return;
  await new Promise<void>((resolve) => {
    const done = (): void => {
      response.off('drain', done);
      response.off('close', done);
      resolve();
    };
    response.on('drain', done);
    response.on('close', done);
  });
}
