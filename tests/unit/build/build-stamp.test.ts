import { mkdirSync, mkdtempSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { inputStamp } from '../../../src/cli/build/build-stamp.ts';

it('changes with the content and the name of any input, and with the public address', () => {
  const root = mkdtempSync(path.join(tmpdir(), 'declic-stamp-'));
  mkdirSync(path.join(root, 'src/pages'), { recursive: true });
  writeFileSync(path.join(root, 'src/pages/a.astro'), 'one');
  const stamps = [inputStamp(root, '')];
  expect(inputStamp(root, '')).toBe(stamps[0]);
  writeFileSync(path.join(root, 'src/pages/a.astro'), 'two');
  stamps.push(inputStamp(root, ''));
  renameSync(path.join(root, 'src/pages/a.astro'), path.join(root, 'src/pages/b.astro'));
  stamps.push(inputStamp(root, ''));
  writeFileSync(path.join(root, 'package-lock.json'), '{}');
  stamps.push(inputStamp(root, ''));
  stamps.push(inputStamp(root, 'https://declic.example'));
  expect(new Set(stamps).size).toBe(stamps.length);
  // what no page depends on changes nothing
  writeFileSync(path.join(root, 'README.md'), 'x');
  expect(inputStamp(root, 'https://declic.example')).toBe(stamps.at(-1));
});
