import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { NightRow } from '../reach/night.ts';

export interface NightData {
  url: string;
  reachKey: Uint8Array;
  /** whole days since 1970 */
  day: number;
}

/**
 * The counters of a night, by a process of its own: the server goes on answering, and does not keep the memory that looking
 * at everybody takes.
 */
export async function lookAtNight(data: NightData): Promise<NightRow[]> {
  const child = fork(new URL('./night-process.ts', import.meta.url), { serialization: 'advanced' });
  const said = once(child, 'message') as Promise<[NightRow[]]>;
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The process that looks at the night ended with ${code}.`);
  });
  // after the answer it ends too, and nobody minds
  ended.catch(() => undefined);
  child.send(data);
  const [rows] = await Promise.race([said, ended]);
  return rows;
}
