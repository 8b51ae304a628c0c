import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  announcementLimit,
  callAddress,
  checkAnnouncement,
  codeSide,
  distanceRule,
  isLabel,
  labelledLink,
  readLink,
} from '../../../src/courses/tools/poster.ts';
import { readNumber } from '../../../src/courses/tools/read-number.ts';
import { places } from '../../../src/courses/tools/places.ts';

test('jeu d’essai: a code is a tenth of the distance, 2 cm at least', () => {
  expect(codeSide(100_00)).toBe(100);
  expect(codeSide(25_00)).toBe(25);
  expect(codeSide(15_00)).toBe(20);
  expect(codeSide(300_00)).toBe(300);
  // quiz 21-q1
  expect(codeSide(50_00)).toBe(50);
});

test('no distance, or zero, asks for one', () => {
  expect(readNumber('', distanceRule)).toMatchObject({ ok: false, error: 'Indiquez la distance' });
  expect(codeSide(0)).toBeNull();
});

test('a half millimetre goes up', () => {
  expect(codeSide(24_50)).toBe(25);
  expect(codeSide(24_49)).toBe(24);
});

test('any readable distance gives a whole number of millimetres, within half a millimetre or on the floor', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: distanceRule.max }), (distance) => {
      const side = codeSide(distance);
      expect(Number.isInteger(side)).toBe(true);
      expect(side).toBeGreaterThanOrEqual(20);
      if (side !== 20) expect(Math.abs((side ?? 0) * 100 - distance)).toBeLessThanOrEqual(50);
    }),
  );
});

test('jeu d’essai: a link says https', () => {
  for (const typed of ['exemple.example/boutique', 'http://exemple.example', 'www.exemple.example', '']) {
    expect(readLink(typed)).toEqual({ ok: false, error: 'Ajoutez https:// au début' });
  }
  expect(readLink('https://exemple .example')).toMatchObject({ ok: false });
  expect(readLink('https://')).toMatchObject({ ok: false });
  expect(readLink(' https://exemple.example/boutique ')).toEqual({
    ok: true,
    value: 'https://exemple.example/boutique',
  });
});

test('jeu d’essai: the label joins the query, before the fragment', () => {
  expect(labelledLink('https://exemple.example/boutique?x=1#haut', 'sac')).toBe(
    'https://exemple.example/boutique?x=1&de=sac#haut',
  );
  expect(labelledLink('https://exemple.example', 'vitrine')).toBe('https://exemple.example?de=vitrine');
  expect(labelledLink('https://exemple.example/?', 'sac')).toBe('https://exemple.example/?de=sac');
  expect(labelledLink('https://exemple.example/#a?b', 'sac')).toBe('https://exemple.example/?de=sac#a?b');
});

const signs = (alphabet: string) => fc.string({ unit: fc.constantFrom(...alphabet), maxLength: 8 });
const anyLink = fc
  .tuple(signs('ab/-'), fc.option(signs('ab=1&?/')), fc.option(signs('ab?&=')))
  .map(
    ([path, query, fragment]) =>
      `https://exemple.example/${path}${query === null ? '' : `?${query}`}${fragment === null ? '' : `#${fragment}`}`,
  );

test('a labelled link keeps its page, its query and its fragment', () => {
  fc.assert(
    fc.property(anyLink, (link) => {
      const [before, after] = [new URL(link), new URL(labelledLink(link, 'sac'))];
      expect(after.searchParams.getAll('de')).toEqual(['sac']);
      expect([after.host, after.pathname, after.hash]).toEqual([before.host, before.pathname, before.hash]);
      expect(after.search.replace(/[?&]de=sac$/, '')).toBe(before.search.replace(/&$/, ''));
    }),
    { numRuns: 500 },
  );
});

test('labels are small letters, digits and hyphens; the ten places have ten of them', () => {
  expect(['sac', 'vitrine-2', 'a-b-c'].every(isLabel)).toBe(true);
  expect(['', 'Sac', 'été', 'sac à dos', '-sac', 'sac-', 'a--b', 'a&b'].some(isLabel)).toBe(false);
  expect(places).toHaveLength(10);
  expect(new Set(places.map(({ label }) => label)).size).toBe(10);
  expect(places.every(({ label }) => isLabel(label))).toBe(true);
});

test('without a site, the code calls: tel: and the digits typed', () => {
  expect(callAddress('01 99 00 12 34')).toEqual({ ok: true, value: 'tel:0199001234' });
  expect(callAddress('01.99.00.12.34')).toEqual({ ok: true, value: 'tel:0199001234' });
  expect(callAddress('+33 1 99 00 12 34')).toEqual({ ok: true, value: 'tel:+33199001234' });
  for (const wrong of ['', '12', 'appelez-moi', 'poste 1234', '1'.repeat(16)]) {
    expect(callAddress(wrong)).toMatchObject({ ok: false });
  }
});

test('jeu d’essai: 91 signs are refused, 90 pass', () => {
  expect(checkAnnouncement('a'.repeat(91))).toEqual({ state: 'long', signs: 91, extra: 1 });
  expect(checkAnnouncement('a'.repeat(announcementLimit))).toEqual({ state: 'fits', signs: 90, left: 0 });
  expect(checkAnnouncement('  \n ')).toEqual({ state: 'empty' });
  // é as one sign or two code points: one sign for the customer
  expect(checkAnnouncement('e\u0301')).toMatchObject({ signs: 1 });
});

test('the two announcements of the lesson fit', () => {
  for (const text of [
    'Réservez au téléphone, payez en boutique. Retrait en 2 heures, sans frais.',
    'Commandez en ligne ou au téléphone. Retrait en 2 heures, sans frais.',
  ]) {
    expect(checkAnnouncement(text).state).toBe('fits');
  }
});
