import fc from 'fast-check';
import { expect, it } from 'vitest';
import { typographic } from '../../../src/courses/typography.ts';
import {
  releaseEnd,
  releaseText,
  type ReleaseTerms,
  releaseYears,
  signedText,
} from '../../../src/videos/release-text.ts';

const terms: ReleaseTerms = {
  videoTitle: 'Le retrait, ici et maintenant',
  place: 'en Bretagne',
  mayBeShared: false,
  publisher: 'Déclic',
  contact: 'contact@example.com',
};
const signature = {
  speaker: 'Camille Exemple',
  years: 3,
  signedAt: new Date('2026-11-22T10:00:00.000Z'),
} as const;

it('names who, what, where, until when, and how to take it back (domain §12)', () => {
  const text = signedText(terms, signature);
  for (const part of [
    'Camille Exemple',
    'Le retrait, ici et maintenant',
    'Déclic',
    'en Bretagne',
    '3\u00a0ans',
    '22\u00a0novembre\u00a02026',
    '22\u00a0novembre\u00a02029',
    'retirer mon accord',
    'jamais imités',
    'libre de refuser',
    'contact@example.com',
  ])
    expect(text).toContain(part);
  expect(text.startsWith(releaseText(terms))).toBe(true);
  expect(typographic(text)).toBe(text);
  expect(text).not.toContain('leurs propres clients');
  expect(releaseText({ ...terms, mayBeShared: true })).toContain('leurs propres clients');
});

it('keeps sentences of 20 words at most', () => {
  for (const sentence of releaseText({ ...terms, mayBeShared: true }).split(/(?<=\.)\s+/)) {
    expect(sentence.split(/\s+/).length, sentence).toBeLessThanOrEqual(22);
  }
});

it('never lasts more than three years', () => {
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2026-01-01'), max: new Date('2060-01-01'), noInvalidDate: true }),
      fc.constantFrom(...releaseYears),
      (signedAt, years) => {
        const days = (releaseEnd(signedAt, years).getTime() - signedAt.getTime()) / 86_400_000;
        expect(days).toBeGreaterThanOrEqual(365 * years - 1);
        expect(days).toBeLessThanOrEqual(365 * years + 1);
      },
    ),
  );
  expect(releaseEnd(new Date('2028-02-29T10:00:00.000Z'), 1).toISOString()).toBe('2029-02-28T10:00:00.000Z');
});
