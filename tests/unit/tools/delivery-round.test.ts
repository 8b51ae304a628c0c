import fc from 'fast-check';
import { expect, test } from 'vitest';
import { kilometres, readStops, roundCost } from '../../../src/courses/tools/delivery-round.ts';
import { fraction, roundHalfUp, roundUp } from '../../../src/courses/tools/fraction.ts';
import { readNumber } from '../../../src/courses/tools/read-number.ts';
import { smallestBasket } from '../../../src/courses/tools/smallest-basket.ts';

const eight = {
  kilometres: 140,
  minutes: 8_000,
  stops: 8,
  perKilometre: 45,
  hourlyCost: 1_800,
  packaging: 30,
};
const four = { ...eight, kilometres: 110, minutes: 5_000, stops: 4 };
const cents = (round: typeof eight) => {
  const cost = roundCost(round);
  return cost && [roundHalfUp(cost.total), roundHalfUp(cost.perStop)];
};

test('jeu d’essai: 8 stops cost 32,70 €, 4,09 € each; 4 stops 21,15 €, 5,29 € each', () => {
  expect(cents(eight)).toEqual([3_270n, 409n]);
  expect(cents(four)).toEqual([2_115n, 529n]);
});

test('the parts the lesson shows: 6,30 €, 24,00 € and 2,40 €', () => {
  const cost = roundCost(eight);
  expect(cost && [cost.road, cost.time, cost.packaging].map(roundHalfUp)).toEqual([630n, 2_400n, 240n]);
});

test('jeu d’essai: smallest basket, free then with 3,90 € paid', () => {
  const delivered = {
    cost: fraction(40_875, 100),
    paid: 0,
    vat: 2_000,
    margin: 3_500,
    share: fraction(2_500, 10_000),
  };
  expect(smallestBasket(delivered)).toEqual({ withoutVat: 4_672n, withVat: 5_606n, shown: 6_000n });
  expect(smallestBasket({ ...delivered, paid: 390 })).toMatchObject({ withVat: 1_149n, shown: 1_500n });
});

test('jeu d’essai: no stop gets a sentence', () => {
  expect(readStops('0')).toMatchObject({ error: 'Ajoutez au moins un arrêt' });
  expect(roundCost({ ...eight, stops: 0 })).toBeNull();
});

test('stops are whole, 1 to 200; kilometres have one decimal, up to 1 000', () => {
  expect(readStops('201')).toMatchObject({ error: 'Entre 1 et 200' });
  expect(readStops('2,5')).toMatchObject({ error: 'Écrivez un nombre entier' });
  expect(readStops('')).toMatchObject({ error: 'Remplissez ce champ' });
  expect(readStops('200')).toEqual({ ok: true, value: 200 });
  expect(readNumber('14,5', kilometres)).toEqual({ ok: true, value: 145 });
  expect(readNumber('14,25', kilometres)).toMatchObject({ error: 'Un chiffre après la virgule au plus' });
  expect(readNumber('1 000,1', kilometres)).toMatchObject({ error: 'Entre 0 et 1\u202f000' });
});

test('the customer pays it all, or there is no margin: words instead of a number', () => {
  const delivered = { cost: fraction(400), paid: 0, vat: 2_000, margin: 3_500, share: fraction(1, 4) };
  expect(smallestBasket({ ...delivered, paid: 480 })).toBe('none');
  expect(smallestBasket({ ...delivered, paid: 479 })).not.toBe('none');
  expect(smallestBasket({ ...delivered, margin: 0 })).toBe('no-margin');
  expect(smallestBasket({ ...delivered, share: fraction(0) })).toBe('no-margin');
});

const amount = fc.integer({ min: 0, max: 10_000_000 });
const rate = fc.integer({ min: 0, max: 10_000 });
const anyRound = fc.record({
  kilometres: fc.integer({ min: 0, max: 10_000 }),
  minutes: fc.integer({ min: 0, max: 144_000 }),
  stops: fc.integer({ min: 1, max: 200 }),
  perKilometre: amount,
  hourlyCost: amount,
  packaging: amount,
});

test('the parts make the total, and the stops share it', () => {
  fc.assert(
    fc.property(anyRound, (round) => {
      const cost = roundCost(round);
      if (!cost) throw new Error('a round with a stop has a cost');
      const { road, time, packaging, total, perStop } = cost;
      const sum = road.over * 600n + time.over + packaging.over * 6_000n;
      expect(sum * total.under).toBe(total.over * 6_000n);
      expect(perStop.over * BigInt(round.stops) * total.under).toBe(total.over * perStop.under);
      // half up to the cent
      const gap = 2n * (roundHalfUp(total) * total.under - total.over);
      expect(gap <= total.under && gap > -total.under).toBe(true);
    }),
  );
});

test('the smallest basket pays the delivery; one cent less, before VAT, does not', () => {
  const delivered = fc.record({
    cost: fc.tuple(fc.bigInt(0n, 10_000_000n), fc.bigInt(1n, 1_200_000n)).map(([a, b]) => fraction(a, b)),
    paid: amount,
    vat: rate,
    margin: rate,
    share: fc.constantFrom(fraction(0), fraction(1, 4), fraction(1, 3), fraction(1, 2), fraction(1)),
  });
  fc.assert(
    fc.property(delivered, (one) => {
      const answer = smallestBasket(one);
      if (typeof answer === 'string') return;
      // margin spent on a basket of `cents`, compared with cost − paid ÷ (1 + VAT), over a common divisor
      const vat = 10_000n + BigInt(one.vat);
      const spent = (cents: bigint) =>
        cents * BigInt(one.margin) * one.share.over * one.cost.under * vat * 10_000n;
      const due =
        (one.cost.over * vat - BigInt(one.paid) * 10_000n * one.cost.under) *
        10_000n *
        10_000n *
        one.share.under;
      expect(spent(answer.withoutVat) >= due).toBe(true);
      expect(spent(answer.withoutVat - 1n) < due).toBe(true);
      expect(answer.shown % 500n).toBe(0n);
      expect(answer.shown >= answer.withVat && answer.shown - answer.withVat < 500n).toBe(true);
    }),
  );
});

test('rounding up reaches the target, by less than one', () => {
  expect([fraction(7, 2), fraction(4), fraction(-7, 2), fraction(0)].map(roundUp)).toEqual([4n, 4n, -3n, 0n]);
  fc.assert(
    fc.property(fc.bigInt(-(10n ** 12n), 10n ** 12n), fc.bigInt(1n, 10n ** 6n), (over, under) => {
      const up = roundUp(fraction(over, under));
      expect(up * under >= over && (up - 1n) * under < over).toBe(true);
    }),
  );
});
