import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { distDir, projectRoot } from '../paths.ts';

/** In the build: what it was made from. */
export const stampFile = path.join(distDir, 'stamp.txt');

const inputs = ['src', 'content', 'db', 'public', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json'];

/** A hash of every file a build depends on, and of SITE_URL, which pages carry. */
export function inputStamp(root: string = projectRoot, siteUrl = process.env.SITE_URL ?? ''): string {
  const hash = createHash('sha256').update(`1\n${siteUrl}\n`);
  for (const input of inputs) {
    for (const file of filesOf(path.join(root, input))) {
      hash
        .update(`${path.relative(root, file)}\0`)
        .update(fingerprint(file))
        .update('\n');
    }
  }
  return hash.digest('hex');
}

function filesOf(start: string): string[] {
  if (!existsSync(start)) return [];
  if (statSync(start).isFile()) return [start];
  return readdirSync(start, { recursive: true, encoding: 'utf8' })
    .map((relative) => path.join(start, relative))
    .filter((file) => statSync(file).isFile())
    .sort();
}

/** Text is read; large media are told apart by size and time, so that a start stays quick. */
function fingerprint(file: string): Buffer | string {
  const { size, mtimeMs } = statSync(file);
  return size > 1_000_000 ? `${size} ${mtimeMs}` : readFileSync(file);
}
