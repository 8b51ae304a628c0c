import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction, roundHalfUp } from '../../../src/courses/tools/fraction.ts';
import {
  divisor,
  heavier,
  parcelCost,
  readSide,
  readWeight,
  sayWeight,
  volumetricWeight,
} from '../../../src/courses/tools/parcel.ts';
import { readNumber } from '../../../src/courses/tools/read-number.ts';
import { smallestBasket } from '../../../src/courses/tools/smallest-basket.ts';

const volume = (length: number, width: number, height: number, by = 5_000) =>
  sayWeight(volumetricWeight({ length: length * 10, width: width * 10, height: height * 10 }, by));
const expenses = { box: 80, filling: 25, label: 5, postage: 720, minutes: 600, hourlyCost: 1_800 };

test('jeu d’essai: volumetric weights', () => {
  expect(volume(30, 20, 15)).toBe('1,8\u00a0kg');
  expect(volume(40, 30, 20)).toBe('4,8\u00a0kg');
  expect(volume(22, 16, 5)).toBe('0,35\u00a0kg');
});

test('jeu d’essai: cost of a parcel, then the basket that pays it', () => {
  const cost = parcelCost(expenses);
  expect(roundHalfUp(cost)).toBe(1_010n);
  expect(smallestBasket({ cost, paid: 0, vat: 2_000, margin: 3_500, share: fraction(1, 3) })).toEqual({
    withoutVat: 8_658n,
    withVat: 10_389n,
    shown: 10_500n,
  });
});

test('the larger weight is found without rounding', () => {
  const box = volumetricWeight({ length: 220, width: 160, height: 50 }, 5_000); // 0,352 kg
  expect(heavier(fraction(352, 1_000), box)).toBe('real');
  expect(heavier(fraction(351, 1_000), box)).toBe('volumetric');
  expect(
    heavier(fraction(1_200, 1_000), volumetricWeight({ length: 300, width: 200, height: 150 }, 5_000)),
  ).toBe('volumetric');
});

test('weights are shown to 10 g, half up', () => {
  expect(sayWeight(fraction(1_005, 1_000))).toBe('1,01\u00a0kg');
  expect(sayWeight(fraction(1_004, 1_000))).toBe('1\u00a0kg');
  expect(sayWeight(fraction(4, 1_000))).toBe('moins de 0,01\u00a0kg');
});

test('impossible sides, weights and divisors get a sentence', () => {
  for (const typed of ['', '0', '0,0']) {
    expect(readSide(typed)).toMatchObject({ error: 'Mesurez les trois côtés' });
    expect(readWeight(typed)).toMatchObject({ error: 'Pesez le colis fermé' });
  }
  expect(readSide('300,1')).toMatchObject({ error: 'Entre 0 et 300' });
  expect(readSide('12,25')).toMatchObject({ error: 'Un chiffre après la virgule au plus' });
  expect(readSide('0,1')).toEqual({ ok: true, value: 1 });
  expect(readWeight('1,2')).toEqual({ ok: true, value: 1_200 });
  expect(readNumber('0', divisor)).toMatchObject({ error: 'Entre 1 et 100\u202f000' });
});

const amount = fc.integer({ min: 0, max: 10_000_000 });

test('any readable parcel has a weight in words and a cost in cents, half up', () => {
  const any = fc.record({
    sides: fc.record({
      length: fc.integer({ min: 1, max: 3_000 }),
      width: fc.integer({ min: 1, max: 3_000 }),
      height: fc.integer({ min: 1, max: 3_000 }),
    }),
    by: fc.integer({ min: 1, max: 100_000 }),
    paid: fc.record({
      box: amount,
      filling: amount,
      label: amount,
      postage: amount,
      minutes: fc.integer({ min: 0, max: 144_000 }),
      hourlyCost: amount,
    }),
  });
  fc.assert(
    fc.property(any, ({ sides, by, paid }) => {
      const weight = volumetricWeight(sides, by);
      expect(sayWeight(weight)).toMatch(/^(moins de 0,01|[\d\u202f]+(,\d{1,2})?)\u00a0kg$/);
      expect(heavier(weight, weight)).toBe('real');
      const cost = parcelCost(paid);
      const gap = 2n * (roundHalfUp(cost) * cost.under - cost.over);
      expect(gap <= cost.under && gap > -cost.under).toBe(true);
      const bought = BigInt(paid.box + paid.filling + paid.label + paid.postage);
      expect(cost.over - bought * cost.under).toBe(BigInt(paid.minutes) * BigInt(paid.hourlyCost));
    }),
  );
});
