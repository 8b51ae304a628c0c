import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundHalfUp } from '../../../src/courses/tools/fraction.ts';
import { orderGain } from '../../../src/courses/tools/order-gain.ts';

const example = {
  basket: 3500,
  vat: 2000,
  margin: 3800,
  feeRate: 140,
  feeFixed: 25,
  minutes: 700,
  hourlyCost: 1800,
  bag: 35,
};

test('jeu d’essai: 35 € leave 7,89 €', () => {
  const gain = orderGain(example);
  expect(roundHalfUp(gain.withoutVat)).toBe(2917n);
  expect(roundHalfUp(gain.margin)).toBe(1108n);
  expect(gain.fee).toBe(74n);
  expect(roundHalfUp(gain.timeCost)).toBe(210n);
  expect(roundHalfUp(gain.left)).toBe(789n);
});

test('the three trials of the lesson', () => {
  expect(roundHalfUp(orderGain({ ...example, minutes: 1200 }).left)).toBe(639n);
  expect(roundHalfUp(orderGain({ ...example, feeRate: 80, feeFixed: 0 }).left)).toBe(835n);
  expect(roundHalfUp(orderGain({ ...example, basket: 800 }).left)).toBe(-28n);
  expect(roundHalfUp(orderGain({ ...example, basket: 900 }).left)).toBe(2n);
});

test('the fee is rounded first, half a cent up', () => {
  // 0,50 € at 1 % is half a cent
  expect(orderGain({ ...example, basket: 50, feeRate: 100, feeFixed: 0 }).fee).toBe(1n);
  expect(orderGain({ ...example, basket: 49, feeRate: 100, feeFixed: 0 }).fee).toBe(0n);
});

test('whatever is typed, the parts add up exactly', () => {
  const amount = fc.integer({ min: 0, max: 10_000_000 });
  const share = fc.integer({ min: 0, max: 10_000 });
  const order = fc.record({
    basket: amount,
    vat: share,
    margin: share,
    feeRate: share,
    feeFixed: amount,
    minutes: fc.integer({ min: 0, max: 144_000 }),
    hourlyCost: amount,
    bag: amount,
  });
  fc.assert(
    fc.property(order, (figures) => {
      const { withoutVat, margin, fee, timeCost, left } = orderGain(figures);
      expect(withoutVat.over * BigInt(10_000 + figures.vat)).toBe(
        BigInt(figures.basket) * 10_000n * withoutVat.under,
      );
      const spent = (fee + BigInt(figures.bag)) * timeCost.under + timeCost.over;
      expect((margin.over * timeCost.under - spent * margin.under) * left.under).toBe(
        left.over * margin.under * timeCost.under,
      );
      const exactFee = BigInt(figures.basket) * BigInt(figures.feeRate) + BigInt(figures.feeFixed) * 10_000n;
      const gap = 2n * (fee * 10_000n - exactFee);
      expect(gap > -10_000n && gap <= 10_000n).toBe(true);
    }),
  );
});
