import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, expect, it } from 'vitest';
import { inspectWithin } from '../../../src/videos/inspect-within.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'declic-inspect-'));
afterAll(() => rmSync(folder, { recursive: true }));
const write = (name: string, content: string): string => {
  writeFileSync(path.join(folder, name), content);
  return path.join(folder, name);
};
const thread = (name: string, code: string): URL => pathToFileURL(write(name, code));
const allowed = { from: 30, to: 360 };
const signal = new AbortController().signal;

it('gives up on a file that never lets the reader end, and the worker goes on meanwhile', async () => {
  let beats = 0;
  const beating = setInterval(() => (beats += 1), 20);
  const started = performance.now();
  const endless = thread('endless.mjs', 'for (;;) {}');
  await expect(inspectWithin('any', allowed, { signal, seconds: 1, thread: endless })).rejects.toMatchObject({
    name: 'VideoFileError',
    code: 'took-too-long',
  });
  clearInterval(beating);
  expect(performance.now() - started).toBeLessThan(5000);
  expect(beats).toBeGreaterThan(5);
});

it('refuses a file that eats memory', async () => {
  const greedy = thread(
    'greedy.mjs',
    'const kept = []; for (;;) kept.push(new Array(1e6).fill(kept.length));',
  );
  await expect(inspectWithin('any', allowed, { signal, seconds: 30, thread: greedy })).rejects.toMatchObject({
    code: 'not-a-video',
  });
}, 40_000);

it('stops at once when the worker must stop', async () => {
  const stop = new AbortController();
  const endless = thread('endless.mjs', 'for (;;) {}');
  setTimeout(() => stop.abort(new Error('stopped')), 50);
  await expect(inspectWithin('any', allowed, { signal: stop.signal, thread: endless })).rejects.toThrow(
    'stopped',
  );
});

it('says what the reader says', async () => {
  await expect(inspectWithin(write('empty.mp4', ''), allowed, { signal })).rejects.toMatchObject({
    code: 'empty',
  });
  const page = write('page.mp4', '<!doctype html><p>no film</p>');
  await expect(inspectWithin(page, allowed, { signal })).rejects.toMatchObject({ code: 'not-a-video' });
  await expect(inspectWithin(path.join(folder, 'gone.mp4'), allowed, { signal })).rejects.toThrow('ENOENT');
});
