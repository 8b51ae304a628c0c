import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fraction, roundHalfUp, scale } from '../../../src/courses/tools/fraction.ts';
import { addedAtTheTill, weeklyGain } from '../../../src/courses/tools/weekly-gain.ts';

const example = { collections: 10, basket: 2800, vat: 2000, margin: 3500, minutes: 1000, hourlyCost: 1800 };

test('jeu d’essai: 10 collections of 28 €', () => {
  const gain = weeklyGain(example);
  expect(roundHalfUp(gain.withVat)).toBe(28_000n);
  expect(roundHalfUp(gain.withoutVat)).toBe(23_333n);
  expect(roundHalfUp(gain.margin)).toBe(8_167n);
  expect(gain.time).toBe(10_000);
  expect(roundHalfUp(gain.timeCost)).toBe(3_000n);
  expect(roundHalfUp(gain.left)).toBe(5_167n);
});

test('two customers in ten add 6 €: 12 € more at the till', () => {
  expect(roundHalfUp(addedAtTheTill(10, 2, 600))).toBe(1_200n);
});

test('too many minutes lose money, in the exact amount', () => {
  const gain = weeklyGain({ ...example, minutes: 6_000 });
  expect(roundHalfUp(gain.left)).toBe(8_167n - 18_000n);
});

test('nothing is rounded on the way', () => {
  // 3 × 0,01 € at 20 %: 2,5 cents without VAT, 33 % margin: 0,825 cent, and not 33 % of 3 cents
  const gain = weeklyGain({
    collections: 3,
    basket: 1,
    vat: 2000,
    margin: 3300,
    minutes: 0,
    hourlyCost: 1800,
  });
  expect(gain.margin.over * 1000n).toBe(gain.margin.under * 825n);
});

test('a half cent goes away from zero', () => {
  expect(roundHalfUp(scale(fraction(1005), 1, 10))).toBe(101n);
  expect(roundHalfUp(fraction(5, 10))).toBe(1n);
  expect(roundHalfUp(fraction(-5, 10))).toBe(-1n);
  expect(roundHalfUp(fraction(-4, 10))).toBe(0n);
  expect(roundHalfUp(fraction(-5, -10))).toBe(1n);
  expect(() => fraction(1, 0)).toThrow(RangeError);
});

test('rounding is the nearest integer, symmetric around zero', () => {
  fc.assert(
    fc.property(
      fc.bigInt({ min: -(10n ** 15n), max: 10n ** 15n }),
      fc.bigInt(1n, 10n ** 6n),
      (over, under) => {
        const rounded = roundHalfUp(fraction(over, under));
        const gap = 2n * (rounded * under - over);
        expect(gap <= under && gap >= -under).toBe(true);
        if (gap === under) expect(over > 0n).toBe(true);
        if (gap === -under) expect(over < 0n).toBe(true);
        expect(roundHalfUp(fraction(-over, under))).toBe(-rounded);
      },
    ),
  );
});

test('any readable figures give amounts, and with + without VAT, margin and time agree', () => {
  const week = fc.record({
    collections: fc.integer({ min: 0, max: 100_000 }),
    basket: fc.integer({ min: 0, max: 10_000_000 }),
    vat: fc.integer({ min: 0, max: 10_000 }),
    margin: fc.integer({ min: 0, max: 10_000 }),
    minutes: fc.integer({ min: 0, max: 144_000 }),
    hourlyCost: fc.integer({ min: 0, max: 10_000_000 }),
  });
  fc.assert(
    fc.property(week, (figures) => {
      const gain = weeklyGain(figures);
      const { withVat, withoutVat, margin, timeCost, left } = gain;
      // withoutVat × (1 + vat) = withVat, exactly
      expect(withoutVat.over * BigInt(10_000 + figures.vat) * withVat.under).toBe(
        withVat.over * 10_000n * withoutVat.under,
      );
      expect((margin.over * timeCost.under - timeCost.over * margin.under) * left.under).toBe(
        left.over * margin.under * timeCost.under,
      );
      expect(Number.isSafeInteger(gain.time)).toBe(true);
    }),
  );
});
