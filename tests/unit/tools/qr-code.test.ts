import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from 'vitest';
import { labelledLink } from '../../../src/courses/tools/poster.ts';
import { qrCode, quietZone } from '../../../src/courses/tools/qr-code.ts';

/** Paints the path dark on white, with its margin, and has another program read it. */
function scan(text: string, scale = 6): string {
  const { side, path: drawn } = qrCode(text);
  const width = (side + 2 * quietZone) * scale;
  const pixels = Buffer.alloc(width * width, 255);
  for (const [, x = 0, y = 0, run = 0] of drawn.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g)) {
    for (let row = 0; row < scale; row += 1) {
      const at = ((Number(y) + quietZone) * scale + row) * width + (Number(x) + quietZone) * scale;
      pixels.fill(0, at, at + Number(run) * scale);
    }
  }
  const directory = mkdtempSync(path.join(os.tmpdir(), 'declic-qr-'));
  try {
    const file = path.join(directory, 'code.pgm');
    writeFileSync(file, Buffer.concat([Buffer.from(`P5 ${width} ${width} 255\n`), pixels]));
    return execFileSync('zbarimg', ['--quiet', '--raw', file], { encoding: 'utf8' }).trim();
  } finally {
    rmSync(directory, { recursive: true });
  }
}

test('another reader finds the labelled link, and the number to call', () => {
  const link = labelledLink('https://librairie.example/reserver?x=1#haut', 'sac');
  expect(scan(link)).toBe(link);
  expect(scan('tel:0199001234')).toBe('tel:0199001234');
});

test('the longest link the field takes fits', () => {
  const link = `https://librairie.example/${'a'.repeat(274)}`;
  expect(link).toHaveLength(300);
  expect(scan(link, 4)).toBe(link);
});
