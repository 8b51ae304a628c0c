import { existsSync } from 'node:fs';
import { rename, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { distDir, nextDir, projectRoot } from '../paths.ts';
import { inputStamp, stampFile } from './build-stamp.ts';
import { bundleWorker } from './bundle-worker.ts';
import { checkBuild } from './check-build.ts';
import { checkReviews } from './check-reviews.ts';
import { keepPreviousAssets } from './keep-assets.ts';
import { makePreviews } from './make-previews.ts';
import { precompress } from './precompress.ts';

/** Builds beside the running site, checks, then swaps: a failed build changes nothing. */
export async function buildSite(): Promise<void> {
  const started = performance.now();
  try {
    await makeNext();
    await swap();
  } finally {
    await rm(nextDir, { recursive: true, force: true });
  }
  console.log(`Site construit en ${((performance.now() - started) / 1000).toFixed(1).replace('.', ',')} s.`);
}

async function makeNext(): Promise<void> {
  const stamp = inputStamp();
  checkReviews(path.join(projectRoot, 'content'), new Date(), (line) => console.warn(line));
  process.env.DECLIC_OUT = path.relative(projectRoot, nextDir);
  await build({ root: projectRoot, logLevel: 'error' });
  const client = path.join(nextDir, 'client');
  await bundleWorker(client, stamp.slice(0, 12));
  await makePreviews(client);
  checkBuild(nextDir);
  await precompress(client);
  await keepPreviousAssets(distDir, nextDir, new Date());
  await writeFile(path.join(nextDir, path.basename(stampFile)), stamp);
}

async function swap(): Promise<void> {
  const previous = `${nextDir}-previous`;
  if (existsSync(distDir)) await rename(distDir, previous);
  await rename(nextDir, distDir);
  await rm(previous, { recursive: true, force: true });
}
