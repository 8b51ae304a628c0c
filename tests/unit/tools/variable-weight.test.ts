import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { priceOf, readWeight, weigh } from '../../../src/courses/tools/variable-weight.ts';
import { readWeighing } from '../../../src/courses/ui/tools/weight-words.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const said = (ordered: string, weighed: string, perKilo = '24,90') =>
  plain(readWeighing({ ordered, weighed, perKilo }).summary);

describe('jeu d’essai', () => {
  test('1,200 kg ordered, 1,140 kg weighed at 24,90 €: 1,49 € to give back', () => {
    expect(weigh(1200, 1140, 2490)).toMatchObject({
      status: 'accepted',
      lightest: 1080,
      heaviest: 1320,
      orderedPrice: 2988n,
      weighedPrice: 2839n,
      difference: -149n,
    });
    expect(said('1,200', '1,140')).toBe('Accepté : 28,39 €. À rendre : 1,49 € si c’était payé.');
  });
  test('1,320 kg: accepted, 2,99 € to add', () => {
    expect(weigh(1200, 1320, 2490)).toMatchObject({
      status: 'accepted',
      weighedPrice: 3287n,
      difference: 299n,
    });
  });
  test('1,400 kg: the customer agrees first', () => {
    expect(weigh(1200, 1400, 2490).status).toBe('ask');
    expect(said('1,200', '1,400')).toMatch(/^Accord du client/);
  });
  test('1,000 kg: tell the customer, 4,98 € to give back', () => {
    expect(weigh(1200, 1000, 2490)).toMatchObject({
      status: 'tell',
      weighedPrice: 2490n,
      difference: -498n,
    });
    expect(said('1,200', '1,000')).toMatch(/^Prévenez le client.*4,98 €/);
  });
  test('nothing weighed, nothing ordered', () => {
    expect(said('1,200', '0')).toContain('Pesez le produit');
    expect(said('1,200', '')).toContain('Pesez le produit');
    expect(said('0', '1,140')).toContain('Indiquez le poids commandé');
    expect(said('0,000', '1,140')).toContain('Indiquez le poids commandé');
  });
});

test('the bounds are included, one gram beyond is not', () => {
  expect(weigh(1200, 1080, 2490).status).toBe('accepted');
  expect(weigh(1200, 1079, 2490).status).toBe('tell');
  expect(weigh(1200, 1321, 2490).status).toBe('ask');
});

test('weights are read in kilograms, with three decimals', () => {
  expect(readWeight('1,2', '')).toEqual({ ok: true, value: 1200 });
  expect(readWeight('1.200 ', '')).toEqual({ ok: true, value: 1200 });
  expect(readWeight('1,2005', '')).toMatchObject({ error: 'Trois chiffres après la virgule au plus' });
  expect(readWeight('-1', '')).toMatchObject({ ok: false });
  expect(readWeight('1200', '')).toMatchObject({ ok: false });
});

test('half a cent goes up', () => {
  // 5 g at 1,00 €: 0,5 cent
  expect(priceOf(5, 100)).toBe(1n);
  expect(priceOf(4, 100)).toBe(0n);
});

test('the status is the one of exact tenths, and prices are within half a cent', () => {
  const grams = fc.integer({ min: 1, max: 1_000_000 });
  fc.assert(
    fc.property(grams, grams, fc.integer({ min: 0, max: 10_000_000 }), (ordered, weighed, perKilo) => {
      const found = weigh(ordered, weighed, perKilo);
      const status = weighed * 10 > ordered * 11 ? 'ask' : weighed * 10 < ordered * 9 ? 'tell' : 'accepted';
      expect(found.status).toBe(status);
      const gap = 2n * (found.weighedPrice * 1000n - BigInt(weighed) * BigInt(perKilo));
      expect(gap > -1000n && gap <= 1000n).toBe(true);
      expect(found.difference).toBe(found.weighedPrice - found.orderedPrice);
    }),
  );
});

test('whatever is typed gives a sentence', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (ordered, weighed, perKilo) => {
      const summary = readWeighing({ ordered, weighed, perKilo }).summary;
      expect(summary).toMatch(/\.$/);
      expect(summary).not.toMatch(/NaN|Infinity|undefined/);
    }),
  );
});
