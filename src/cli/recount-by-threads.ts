import { availableParallelism } from 'node:os';
import type { Database } from '../platform/database.ts';
import { inThreads } from '../platform/reading-threads.ts';
import { recount, type Recount, type RecountInParts, type RecountParts } from '../reach/recount.ts';

export interface RecountSettings {
  catalogueFile: string;
  reachKey: Uint8Array;
}

/** Beyond this the database is what is waited for. */
const mostThreads = 8;

/** A recount on all processors. `database` is at `url`, and nobody else reads by it meanwhile. */
export const recountByThreads = (
  database: Database,
  url: string,
  settings: RecountSettings,
  options: { threads?: number; parts?: RecountParts } = {},
): Promise<Recount> => {
  const module = new URL('./recount-thread.ts', import.meta.url);
  const count = options.threads ?? Math.min(mostThreads, availableParallelism());
  const inParts: RecountInParts = inThreads(database, url, { module, settings, count });
  return recount(inParts, options.parts);
};
