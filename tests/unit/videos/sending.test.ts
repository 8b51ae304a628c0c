import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fingerprintOf } from '../../../src/videos/fingerprint.ts';
import {
  remainingInWords,
  remainingSeconds,
  remember,
  type Sample,
} from '../../../src/videos/remaining-time.ts';

it('knows a file by its size and its ends, whatever its name', async () => {
  const bytes = new Uint8Array(3_000_000).map((_, index) => index % 251);
  const first = await fingerprintOf(new File([bytes], 'VID_1.mp4'));
  expect(await fingerprintOf(new File([bytes], 'IMG_2.mov', { lastModified: 1 }))).toBe(first);
  const changed = bytes.slice();
  changed[changed.length - 1]! += 1;
  expect(await fingerprintOf(new Blob([changed]))).not.toBe(first);
  expect(await fingerprintOf(new Blob([bytes.slice(0, -1)]))).not.toBe(first);
  expect(await fingerprintOf(new Blob([]))).toMatch(/^0-[0-9a-f]{64}$/);
});

it('says how long is left from the last twenty seconds, and nothing before it can tell', () => {
  let samples: Sample[] = [];
  for (let second = 0; second <= 60; second += 1)
    samples = remember(samples, {
      at: second * 1000,
      bytes: second < 40 ? second * 100 : 4000 + (second - 40) * 1000,
    });
  expect(remainingSeconds(samples, 34_000)).toBe(10);
  expect(remainingSeconds(samples.slice(0, 1), 34_000)).toBeNull();
  expect(remainingInWords(null)).toBe('durée encore inconnue');
  expect(remainingInWords(40)).toBe('moins d’une minute');
  expect(remainingInWords(185)).toBe('environ 3\u00a0minutes');
  expect(remainingInWords(3900)).toBe('environ 1\u00a0h\u00a005');
});

it('never promises less than nothing', () => {
  const step = fc.tuple(fc.integer({ min: 0, max: 9000 }), fc.integer({ min: 0, max: 1e6 }));
  fc.assert(
    fc.property(fc.array(step, { maxLength: 50 }), (steps) => {
      let [at, bytes] = [0, 0];
      let samples: Sample[] = [];
      for (const [later, more] of steps) {
        at += later;
        bytes += more;
        samples = remember(samples, { at, bytes });
      }
      const left = remainingSeconds(samples, 2e6);
      expect(left === null || left >= 0).toBe(true);
    }),
  );
});
