import fc from 'fast-check';
import { expect, it } from 'vitest';
import { fold, slugOf } from '../../../src/shops/fold.ts';
import { isHeic } from '../../../src/shops/heic.ts';
import { sitemap, sitemapIndex } from '../../../src/shops/sitemap.ts';

it('an address made from a folded name is the one of the name', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (name) => slugOf(fold(name)) === slugOf(name)),
    { numRuns: 2000 },
  );
});

it('writes addresses as the protocol asks, with the day only where it is known', () => {
  const at = '2026-11-22T08:00:00.000Z';
  expect(sitemap([{ url: 'https://declic.example/a?b=1&c=2', changedAt: at }])).toContain(
    `<url><loc>https://declic.example/a?b=1&amp;c=2</loc><lastmod>${at}</lastmod></url>`,
  );
  expect(sitemapIndex([{ url: 'https://declic.example/a.xml', changedAt: null }])).toContain(
    '<sitemap><loc>https://declic.example/a.xml</loc></sitemap>',
  );
});

it('knows a HEIC picture by its first bytes, and no other file', () => {
  const ftyp = (size: number, brands: string) =>
    Buffer.concat([Buffer.from([0, 0, 0, size]), Buffer.from(`ftyp${brands}`, 'latin1')]);
  expect(isHeic(ftyp(24, 'heic\0\0\0\0mif1heic'))).toBe(true);
  expect(isHeic(ftyp(24, 'mif1\0\0\0\0mif1heic'))).toBe(true);
  expect(isHeic(ftyp(28, 'avif\0\0\0\0avifmif1miaf'))).toBe(false);
  expect(isHeic(ftyp(20, 'isom\0\0\0\0mp42'))).toBe(false);
  fc.assert(fc.property(fc.uint8Array({ maxLength: 80 }), (bytes) => typeof isHeic(bytes) === 'boolean'));
  expect(isHeic(new Uint8Array())).toBe(false);
});
