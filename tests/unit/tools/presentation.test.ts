import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkPresentation, countSigns } from '../../../src/courses/tools/presentation.ts';

test('jeu d’essai: the bookshop’s presentation has 109 signs', () => {
  const text =
    'Librairie-papeterie à Exempleville\u00a0: romans, jeunesse, fournitures scolaires. Retrait en magasin en 2 heures.';
  expect(checkPresentation(text)).toEqual({ state: 'fits', signs: 109, left: 41 });
});

test('150 signs fit, 151 are one too many, nothing is no presentation', () => {
  expect(checkPresentation('a'.repeat(150))).toEqual({ state: 'fits', signs: 150, left: 0 });
  expect(checkPresentation('a'.repeat(151))).toEqual({ state: 'long', signs: 151, extra: 1 });
  expect(checkPresentation(' \n ')).toEqual({ state: 'empty' });
});

test('an accent written in two, a line break and a pictogram count for one', () => {
  expect(countSigns('e\u0301')).toBe(1);
  expect(countSigns('a\r\nb')).toBe(3);
  expect(countSigns('🌷')).toBe(1);
  expect(countSigns('  ab\u00a0')).toBe(2);
});

test('any text: spaces around it change nothing, signs add up', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      const signs = countSigns(text);
      expect(countSigns(` \n${text}\u00a0 `)).toBe(signs);
      const check = checkPresentation(text, 20);
      expect(check.state).toBe(signs === 0 ? 'empty' : signs <= 20 ? 'fits' : 'long');
    }),
  );
});
