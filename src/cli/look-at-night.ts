import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import type { NightRow } from '../reach/night.ts';

export interface NightData {
  url: string;
  reachKey: Uint8Array;
  /** whole days since 1970 */
  day: number;
}

/** The counters of a night, by a thread with a connection of its own: the server goes on answering. */
export async function lookAtNight(data: NightData): Promise<NightRow[]> {
  const thread = new Worker(new URL('./night-thread.ts', import.meta.url), { workerData: data });
  const [rows] = (await once(thread, 'message')) as [NightRow[]];
  return rows;
}
