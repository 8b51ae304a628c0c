import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isSameName, readPrintedName, tidy, unprintable } from '../../../src/certificates/printed-name.ts';

const codeOf = (typed: string): string => {
  try {
    readPrintedName(typed);
    return 'accepted';
  } catch (error) {
    return (error as { code: string }).code;
  }
};

describe('name to print', () => {
  test.each([
    ['  Maëlle   Le Goff ', 'Maëlle Le Goff'],
    ['Jean\u2011Noël D’Août', 'Jean\u2011Noël D’Août'],
    ['Ÿvonne Œuvrard', 'Ÿvonne Œuvrard'],
    ['Nguyễn Thị Ánh', 'Nguyễn Thị Ánh'],
    ['Łukasz Żółć', 'Łukasz Żółć'],
    ['Олена Шевченко', 'Олена Шевченко'],
    ['فاطمة الزهراء', 'فاطمة الزهراء'],
    ['e\u0301lodie', 'élodie'],
    ['evil\u202eeman', 'evileman'],
    ['a\u0000b\u200bc', 'abc'],
    ['#panic("x")', '#panic("x")'],
  ])('keeps %j as %j', (typed, kept) => {
    expect(readPrintedName(typed)).toBe(kept);
  });

  test.each([
    ['', 'name-missing'],
    [' \u202e ', 'name-missing'],
    ['1234', 'name-missing'],
    ['Marie 🌷', 'name-unprintable'],
    ['山田太郎', 'name-unprintable'],
    ['a'.repeat(80), 'accepted'],
    ['a'.repeat(81), 'name-too-long'],
    [' '.repeat(900_000), 'name-too-long'],
  ])('answers %j with %s', (typed, code) => {
    expect(codeOf(typed)).toBe(code);
  });

  test('names the characters that cannot be printed', () => {
    expect(unprintable('Marie 🌷 & 山🌷')).toEqual(['🌷', '山']);
  });

  test('is tidied once and for all', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        expect(tidy(tidy(typed))).toBe(tidy(typed));
      }),
    );
  });
});

describe('same name', () => {
  test.each([
    ['Maëlle Le Goff', 'MAELLE LEGOFF'],
    ['Maëlle Le Goff', 'le goff maelle'],
    ['Jean-Noël D’Août', "jean noel d'aout"],
    ['Œuvrard Łucja', 'lucja oeuvrard'],
    ['İbrahim', 'ibrahim'],
  ])('%j is %j', (one, other) => {
    expect(isSameName(one, other)).toBe(true);
    expect(isSameName(other, one)).toBe(true);
  });

  test.each([
    ['Maëlle Le Goff', 'Maëlle'],
    ['Maëlle Le Goff', ''],
    ['Marie Dupont', 'Marie Dupond'],
    ['', ''],
  ])('%j is not %j', (one, other) => {
    expect(isSameName(one, other)).toBe(false);
  });

  test('ignores the case and the marks of any name', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zA-Zéèàùôïç' -]{1,40}$/), (name) => {
        fc.pre(/[a-z]/i.test(name));
        expect(isSameName(name, name.toUpperCase().normalize('NFD'))).toBe(true);
      }),
    );
  });
});
