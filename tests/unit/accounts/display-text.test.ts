import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readLine } from '../../../src/accounts/display-text.ts';

describe('a name as typed', () => {
  it.each([
    ['  Camille   Martin ', 'Camille Martin'],
    ['L’Œuf & la Poule – n° 2', 'L’Œuf & la Poule – n° 2'],
    ['Cafe\u0301', 'Café'],
    ['Épi\u00adcerie\u200b', 'Épicerie'],
    ['Ligne 1\nligne 2', 'Ligne 1 ligne 2'],
    ['\u00a0\u202f', null],
    ['', null],
    ['é'.repeat(80), 'é'.repeat(80)],
  ])('%j becomes %j', (typed, text) => {
    expect(readLine(typed)).toEqual({ text });
  });

  it.each([
    ['a'.repeat(81), 'name-too-long'],
    ['Camille \u202enitraM', 'text-unreadable'],
    ['Camille\u2066', 'text-unreadable'],
    ['Cam\0ille', 'text-unreadable'],
    ['Cam\u0007ille', 'text-unreadable'],
    ['\ud800', 'text-unreadable'],
    ['Z\u0336\u0337\u0338\u0334algo', 'text-unreadable'],
    ['Fleurs 🌸', 'text-unreadable'],
    ['\ue000', 'text-unreadable'],
  ])('%j is refused: %s', (typed, code) => {
    expect(readLine(typed)).toBe(code);
  });

  it('is stable: reading what was read changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (typed) => {
        const read = readLine(typed);
        if (typeof read === 'string' || read.text === null) return;
        expect(readLine(read.text)).toEqual(read);
        expect([...read.text].length).toBeLessThanOrEqual(80);
      }),
      { numRuns: 1000 },
    );
  });
});
