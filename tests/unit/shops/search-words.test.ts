import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alike, editDistance, searchWords, variantsOf } from '../../../src/shops/search-words.ts';
import { tradesNamed } from '../../../src/shops/trade-words.ts';
import { slugOf } from '../../../src/shops/fold.ts';

const word = fc.stringMatching(/^[a-z]{4,12}$/);

describe('the words of a search', () => {
  it('know neither accents, case, plurals nor little words', () => {
    expect(searchWords('Les Œillets de l’Été, Chez Zoé & Fils')).toEqual(['oeillet', 'ete', 'zoe', 'fil']);
    expect(searchWords('')).toEqual([]);
  });

  it('share a variant whenever they are alike: nothing is missed by looking variants up', () => {
    fc.assert(
      fc.property(
        word,
        fc.nat(),
        fc.nat(),
        fc.constantFrom('drop', 'add', 'change', 'swap'),
        (typed, at, letter, how) => {
          const place = at % typed.length;
          const other = String.fromCharCode(97 + (letter % 26));
          const mistyped =
            how === 'drop'
              ? typed.slice(0, place) + typed.slice(place + 1)
              : how === 'add'
                ? typed.slice(0, place) + other + typed.slice(place)
                : how === 'change'
                  ? typed.slice(0, place) + other + typed.slice(place + 1)
                  : typed.slice(0, place) + (typed[place + 1] ?? '') + typed[place]! + typed.slice(place + 2);
          if (!alike(typed, mistyped)) return;
          const known = new Set(variantsOf(typed));
          expect(variantsOf(mistyped).some((variant) => known.has(variant))).toBe(true);
        },
      ),
      { numRuns: 1000 },
    );
  });

  it.each([
    ['boulangerrie', 'boulangerie'],
    ['boulangreie', 'boulangerie'],
    ['farmacie', 'pharmacie'],
    ['librarie', 'librairie'],
    ['quincaillerie', 'kincaillerie'],
  ])('%s is %s', (typed, meant) => {
    expect(alike(typed, meant)).toBe(true);
  });

  it.each([
    ['pain', 'main'],
    ['rose', 'prise'],
    ['vin', 'pin'],
  ])('short words stay apart unless one letter differs: %s, %s', (one, other) => {
    expect(alike(one, other)).toBe(one.length >= 4 && editDistance(one, other) <= 1);
  });

  it('counts letters like everybody: insert, delete, change, swap', () => {
    expect(editDistance('marche', 'marhce')).toBe(1);
    expect(editDistance('abc', '')).toBe(3);
    fc.assert(fc.property(word, word, (a, b) => editDistance(a, b) === editDistance(b, a)));
  });

  it('name trades, mistyped or not', () => {
    expect(tradesNamed('fleuriste')).toEqual(['fleurs-animaux']);
    expect(tradesNamed('boulangrie')).toEqual(['boulangerie-patisserie']);
    expect(tradesNamed('zzzz')).toEqual([]);
  });

  it('make an address of any name', () => {
    expect(slugOf('L’Épicerie « du Cœur »')).toBe('l-epicerie-du-coeur');
    expect(slugOf('日本')).toBe('commerce');
    fc.assert(fc.property(fc.string(), (text) => /^[a-z0-9]+(-[a-z0-9]+)*-?$/.test(slugOf(text))));
  });
});
