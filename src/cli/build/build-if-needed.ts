import { existsSync, readFileSync } from 'node:fs';
import { serverEntry } from '../paths.ts';
import { inputStamp, stampFile } from './build-stamp.ts';

/** Builds when there is no build, or when a file it was made from has changed since. */
export async function buildIfNeeded(): Promise<void> {
  if (existsSync(serverEntry) && existsSync(stampFile) && readFileSync(stampFile, 'utf8') === inputStamp())
    return;
  console.log('Construction du site…');
  // loaded only now: a server that starts on a finished build needs neither Astro nor Vite in memory
  const { buildSite } = await import('./build-site.ts');
  await buildSite();
}
