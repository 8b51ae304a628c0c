import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkAlternative } from '../../../src/courses/tools/photo-alternative.ts';
import { formatBytes, goodPhoto, photoFormat, photoRemarks } from '../../../src/courses/tools/photo-check.ts';
import { lightSize, lighten } from '../../../src/courses/tools/photo-light.ts';
import { photoTime } from '../../../src/courses/tools/photo-session.ts';

const heavy = 'Trop lourde\u00a0: 300\u00a0Ko au plus';
const tall = 'Trop haute\u00a0: rapprochez-vous du carré';
const wide = 'Trop large\u00a0: rapprochez-vous du carré';

test('jeu d’essai', () => {
  expect(photoRemarks({ width: 4032, height: 3024, bytes: 4_100_000 })).toEqual([heavy, 'Trop grande', wide]);
  expect(photoRemarks({ width: 1600, height: 1600, bytes: 280_000 })).toEqual([goodPhoto]);
  expect(photoRemarks({ width: 900, height: 1600, bytes: 200_000 })).toEqual([tall]);
});

test('the bounds themselves are accepted', () => {
  expect(photoRemarks({ width: 1200, height: 1200, bytes: 300_000 })).toEqual([goodPhoto]);
  expect(photoRemarks({ width: 2000, height: 1600, bytes: 1 })).toEqual([goodPhoto]);
  expect(photoRemarks({ width: 1600, height: 2000, bytes: 1 })).toEqual([goodPhoto]);
  expect(photoRemarks({ width: 1200, height: 1200, bytes: 300_001 })).toEqual([heavy]);
  expect(photoRemarks({ width: 1199, height: 1199, bytes: 1 })).toEqual(['Trop petite']);
  expect(photoRemarks({ width: 2001, height: 2001, bytes: 1 })).toEqual(['Trop grande']);
  expect(photoRemarks({ width: 2000, height: 1599, bytes: 1 })).toEqual([wide]);
  expect(photoRemarks({ width: 1599, height: 2000, bytes: 1 })).toEqual([tall]);
});

test('a format is known by its first bytes, not by its name', () => {
  const bytes = (text: string) => Uint8Array.from(text, (sign) => sign.charCodeAt(0));
  expect(photoFormat(bytes('\xff\xd8\xff\xe1....'))).toBe('JPEG');
  expect(photoFormat(bytes('\x89PNG\r\n\x1a\n'))).toBe('PNG');
  expect(photoFormat(bytes('RIFF....WEBP'))).toBe('WebP');
  expect(photoFormat(bytes('RIFF....WAVE'))).toBeNull();
  expect(photoFormat(bytes('....ftypheic'))).toBeNull();
  expect(photoFormat(new Uint8Array())).toBeNull();
});

test('weights in words: 1 Ko is 1 000 bytes', () => {
  expect(formatBytes(280_000)).toBe('280\u00a0Ko');
  expect(formatBytes(300_001)).toBe('301\u00a0Ko');
  expect(formatBytes(4_100_000)).toBe('4,1\u00a0Mo');
  expect(formatBytes(4_000_000)).toBe('4\u00a0Mo');
});

test('lightened: 1 600 points at most, never larger, the same shape', () => {
  expect(lightSize({ width: 4032, height: 3024 })).toEqual({ width: 1600, height: 1200 });
  expect(lightSize({ width: 800, height: 600 })).toEqual({ width: 800, height: 600 });
  const side = fc.integer({ min: 1, max: 20_000 });
  fc.assert(
    fc.property(side, side, (width, height) => {
      const light = lightSize({ width, height });
      expect(Math.max(light.width, light.height)).toBe(Math.min(1600, Math.max(width, height)));
      expect(light.width).toBeLessThanOrEqual(width);
      expect(light.height).toBeLessThanOrEqual(height);
      expect(Math.min(light.width, light.height)).toBeGreaterThanOrEqual(1);
      const [long, small] = width > height ? [width, light.width] : [height, light.height];
      expect(Math.abs(light.width * long - width * small)).toBeLessThanOrEqual(long);
    }),
  );
});

test('quality goes down until 300 Ko, and no further', async () => {
  const tried: number[] = [];
  const camera = (weight: number) => (quality: number) => {
    tried.push(quality);
    return Promise.resolve({ size: Math.round(weight * quality) });
  };
  expect((await lighten(camera(300_000))).size).toBe(270_000);
  expect(tried).toEqual([0.9]);
  expect((await lighten(camera(500_000))).size).toBe(300_000);
  expect((await lighten(camera(5_000_000))).size).toBe(1_500_000);
});

test('alternative text: 1 to 125 signs that say something', () => {
  expect(checkAlternative('Bocal de miel de châtaignier, 320 g, étiquette blanche').ok).toBe(true);
  expect(checkAlternative('x'.repeat(125)).ok).toBe(true);
  expect(checkAlternative('x'.repeat(126))).toEqual({ ok: false, said: 'Enlevez 1\u00a0signe' });
  expect(checkAlternative('   ').ok).toBe(false);
  for (const nothing of ['IMG_2043', 'Photo', 'photo 3.jpg', 'DSC00012']) {
    expect(checkAlternative(nothing).ok).toBe(false);
  }
  expect(checkAlternative('Photo de classe encadrée, bois clair').ok).toBe(true);
});

test('20 products, 3 views, 2 minutes: 120 minutes, two sessions of 60', () => {
  expect(photoTime({ products: 20, minutes: 200, sessions: 2 })).toEqual({
    photos: 60,
    total: 12_000,
    eachSession: 6_000,
  });
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 100_000 }),
      fc.integer({ min: 0, max: 144_000 }),
      fc.integer({ min: 1, max: 100 }),
      (products, minutes, sessions) => {
        const { total, eachSession } = photoTime({ products, minutes, sessions });
        expect(eachSession * sessions).toBeGreaterThanOrEqual(total);
        expect(eachSession * sessions - total).toBeLessThan(100 * sessions + sessions);
      },
    ),
  );
});
