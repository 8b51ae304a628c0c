import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { build } from 'astro';
import { distDir, nextDir, projectRoot } from '../paths.ts';

/** Builds beside the running site, checks, then swaps: a failed build changes nothing. */
export async function buildSite(): Promise<void> {
  await rm(nextDir, { recursive: true, force: true });
  process.env.DECLIC_OUT = path.relative(projectRoot, nextDir);
  await build({ root: projectRoot, logLevel: 'warn' });
  await swap();
}

async function swap(): Promise<void> {
  const previous = `${nextDir}-previous`;
  await rm(previous, { recursive: true, force: true });
  await mkdir(path.dirname(previous), { recursive: true });
  if (existsSync(distDir)) await rename(distDir, previous);
  await rename(nextDir, distDir);
  await rm(previous, { recursive: true, force: true });
}
