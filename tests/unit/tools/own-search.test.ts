import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Found, placesNoted, sumUpSearches } from '../../../src/courses/tools/own-search.ts';
import { readPlacesNoted } from '../../../src/courses/ui/tools/search-figures.ts';
import { searchSummary } from '../../../src/courses/ui/tools/search-words.ts';

test('three searches: found twice, nowhere once', () => {
  const result = sumUpSearches({ name: 'top', trade: 'lower', product: 'nowhere' });
  expect(result).toEqual({ done: 3, found: 2, missing: ['product'] });
  expect(searchSummary(result, ['Carte', 'Annuaire', 'Réseau'])).toBe(
    'Votre boutique sort dans 2\u00a0recherches sur 3. À contrôler\u00a0: Carte, Annuaire, Réseau.',
  );
  expect(searchSummary(result, ['Carte'])).toContain('Notez encore 2\u00a0endroits.');
});

test('what is left to do comes first, and nowhere at all is said', () => {
  expect(searchSummary(sumUpSearches({ name: '', trade: '', product: 'top' }), [])).toBe(
    'Il reste 2\u00a0recherches à faire.',
  );
  const none = sumUpSearches({ name: 'nowhere', trade: 'nowhere', product: 'nowhere' });
  expect(searchSummary(none, [])).toContain('dans aucune recherche');
});

test('a place is noted once, whatever its capitals and spaces', () => {
  expect(placesNoted([' Carte ', 'carte', '', 'Annuaire'])).toEqual(['Carte', 'Annuaire']);
});

test('any results: done counts the answers, found and nowhere share them', () => {
  const found = fc.constantFrom<Found>('', 'top', 'lower', 'nowhere');
  fc.assert(
    fc.property(fc.record({ name: found, trade: found, product: found }), (results) => {
      const sum = sumUpSearches(results);
      expect(sum.found + sum.missing.length).toBe(sum.done);
    }),
  );
});

test('whatever lies in the memory, the grid gets at most three places or none', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      expect(readPlacesNoted({ values: stored, mine: [] })?.length ?? 0).toBeLessThanOrEqual(3);
      expect(() => readPlacesNoted(stored)).not.toThrow();
    }),
  );
});
