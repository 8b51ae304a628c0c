import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { returnPath } from '../../../src/web/return-path.ts';

describe('where sign-in leads back to', () => {
  it.each([
    ['/compte/', '/compte/'],
    ['/cours/06/?a=b&c=d', '/cours/06/?a=b&c=d'],
    ['/attestations/obtenir/06/', '/attestations/obtenir/06/'],
  ])('%j is kept', (typed, kept) => {
    expect(returnPath(typed)).toBe(kept);
  });

  it.each([
    null,
    undefined,
    42,
    '',
    'compte/',
    '//ailleurs.example.com',
    '/\\ailleurs.example.com',
    '\\\\ailleurs.example.com',
    '/\t/ailleurs.example.com',
    '/./\\ailleurs',
    '/.//ailleurs.example.com',
    'https://ailleurs.example.com/',
    'javascript:alert(1)',
    '/connexion/?suite=/compte/',
    `/${'a'.repeat(600)}`,
    '/é',
    '/a\r\nSet-Cookie: x=y',
  ])('%j falls back', (typed) => {
    expect(returnPath(typed)).toBe('/mon-parcours/');
  });

  it('never leaves the site, whatever is given', () => {
    const nasty = fc.string({
      unit: fc.constantFrom('/', '\\', '.', '@', ':', 'a', '%', '2', 'f', '\t', '\n', ' ', '?', '#'),
      maxLength: 20,
    });
    fc.assert(
      fc.property(fc.oneof(nasty, fc.webUrl(), fc.string({ unit: 'binary' })), (typed) => {
        const kept = returnPath(typed);
        expect(new URL(kept, 'https://declic.example.com').origin).toBe('https://declic.example.com');
        expect(kept).toMatch(/^\/[\x21-\x7e]*$/);
      }),
      { numRuns: 3000 },
    );
  });
});
