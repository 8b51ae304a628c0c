import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { keepPreviousAssets } from '../../../src/cli/build/keep-assets.ts';

const day = 24 * 3600 * 1000;
const start = new Date('2026-11-01T00:00:00.000Z');

/** One build after another, as build-site.ts makes them. */
function site() {
  const root = mkdtempSync(path.join(tmpdir(), 'declic-assets-'));
  let builds = 0;
  let previous = path.join(root, 'none');
  return async (days: number, ...made: string[]): Promise<string[]> => {
    const next = path.join(root, String(builds++));
    const folder = path.join(next, 'client/_astro');
    mkdirSync(folder, { recursive: true });
    for (const name of made) writeFileSync(path.join(folder, name), name);
    await keepPreviousAssets(previous, next, new Date(start.getTime() + days * day));
    rmSync(previous, { recursive: true, force: true });
    previous = next;
    return readdirSync(folder).sort();
  };
}

it('keeps what the previous build made, for 30 days from the day it was replaced', async () => {
  const build = site();
  expect(await build(0, 'a.1.js')).toEqual(['a.1.js']);
  // however old the previous build is: until today its pages were the current ones
  expect(await build(100, 'a.2.js')).toEqual(['a.1.js', 'a.2.js']);
  expect(await build(120, 'a.3.js')).toEqual(['a.1.js', 'a.2.js', 'a.3.js']);
  expect(await build(131, 'a.3.js')).toEqual(['a.2.js', 'a.3.js']);
  expect(await build(151, 'a.3.js')).toEqual(['a.3.js']);
});

it('counts afresh for a file that came back', async () => {
  const build = site();
  await build(0, 'a.js');
  await build(10, 'b.js');
  await build(20, 'a.js');
  expect(await build(45, 'c.js')).toEqual(['a.js', 'b.js', 'c.js']);
  expect(await build(70, 'c.js')).toEqual(['a.js', 'c.js']);
});
