import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typographic } from '../../../src/courses/typography.ts';

describe('typographic', () => {
  test.each([
    ["l'heure", 'l’heure'],
    ['Prêt ? Oui !', 'Prêt\u202f? Oui\u202f!'],
    ['Attention : « oui »', 'Attention\u00a0: «\u00a0oui\u00a0»'],
    ['12,50 € et 20 %', '12,50\u00a0€ et 20\u00a0%'],
    ['12 500 personnes', '12\u202f500 personnes'],
    ['à 14 h 30', 'à 14\u00a0h\u00a030'],
    ['14:30', '14:30'],
    ['attendez...', 'attendez…'],
    ['25 cours de 30 min', '25 cours de 30\u00a0min'],
  ])('%s', (before, after) => {
    expect(typographic(before)).toBe(after);
  });

  test('applying it twice changes nothing', () => {
    const pieces = fc.constantFrom(
      ' ',
      '\u00a0',
      '\u202f',
      '«',
      '»',
      '!',
      '?',
      ';',
      ':',
      '12',
      '345',
      '€',
      '%',
      'h',
      "l'a",
      '.',
      'mot',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 30 }), (parts) => {
        const once = typographic(parts.join(''));
        expect(typographic(once)).toBe(once);
      }),
      { numRuns: 2000 },
    );
  });
});
