import { createHash, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Config } from './config.ts';

/** Lies in the data directory; neither backed up nor restored. */
export const reachKeyFile = 'reach.key';

/**
 * The 32 bytes under which erased businesses are remembered: `REACH_KEY`, or a file made once. They are kept out of the
 * database and its backups on purpose: who holds a copy of the data cannot try every SIREN against the marks. Several
 * servers on one database must be given the same `REACH_KEY`.
 */
export function loadReachKey({ dataDir, reachKey }: Pick<Config, 'dataDir' | 'reachKey'>): Buffer {
  if (reachKey !== undefined) return createHash('sha256').update(reachKey).digest();
  const file = path.join(dataDir, reachKeyFile);
  mkdirSync(dataDir, { recursive: true });
  try {
    // `wx`: of two processes that start together one makes it
    writeFileSync(file, randomBytes(32).toString('base64'), { mode: 0o600, flag: 'wx' });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  const key = Buffer.from(readFileSync(file, 'utf8'), 'base64');
  if (key.length !== 32) throw new Error(`${file} does not hold the key it was made with.`);
  return key;
}
