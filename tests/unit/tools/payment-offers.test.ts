import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { paymentFee } from '../../../src/courses/tools/payment-fee.ts';
import {
  type PaymentOffer,
  offerCost,
  offerThreshold,
  ordersToEarn,
  unpaidLoss,
} from '../../../src/courses/tools/payment-offers.ts';
import { offerFields, readOffers } from '../../../src/courses/ui/tools/offer-figures.ts';
import { offerLines, offersSummary, thresholdWords } from '../../../src/courses/ui/tools/offer-words.ts';
import { initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';

const A: PaymentOffer = { subscription: 0, rate: 150, fixed: 25, unpaidFee: 1500 };
const B: PaymentOffer = { subscription: 1900, rate: 90, fixed: 10, unpaidFee: 1500 };
const month = (payments: number, unpaid = 0) => ({ basket: 4000, payments, unpaid });
const compared = (payments: number, unpaid = 0) => ({
  A,
  B,
  days: { A: 2, B: 1 },
  month: month(payments, unpaid),
});

describe('jeu d’essai', () => {
  test('0,85 € and 0,46 € a payment, threshold 49', () => {
    expect(paymentFee(4000, A)).toBe(85n);
    expect(paymentFee(4000, B)).toBe(46n);
    expect(offerThreshold(A, B, 4000)).toBe(49n);
    expect(offerThreshold(B, A, 4000)).toBe(49n);
  });
  test('30 and 80 payments', () => {
    expect([offerCost(A, month(30)), offerCost(B, month(30))]).toEqual([2550n, 3280n]);
    expect([offerCost(A, month(80)), offerCost(B, month(80))]).toEqual([6800n, 5580n]);
  });
  test('the same offer twice has no threshold', () => {
    expect(offerThreshold(A, A, 4000)).toBeNull();
    expect(offerThreshold(A, { ...A, subscription: 500 }, 4000)).toBeNull();
    expect(thresholdWords({ ...compared(30), B: A })).toContain('Pas de seuil');
  });
  test('quiz: 60 payments, 51,00 € and 46,60 €', () => {
    expect([offerCost(A, month(60)), offerCost(B, month(60))]).toEqual([5100n, 4660n]);
  });
  test('an unpaid order of 60 €: 45 € lost, 6 orders', () => {
    expect(unpaidLoss(3000, 1500)).toBe(4500);
    expect(ordersToEarn(4500, 789)).toBe(6n);
    expect(ordersToEarn(4500, 4500)).toBe(1n);
    expect(ordersToEarn(4500, 0)).toBeNull();
  });
});

test('unpaid orders add their fee to the month', () => {
  expect(offerCost(A, month(30, 2))).toBe(2550n + 3000n);
});

test('the threshold is the first number that costs strictly less', () => {
  const cents = fc.integer({ min: 0, max: 20_000 });
  const offer = fc.record({
    subscription: cents,
    rate: fc.integer({ min: 0, max: 1000 }),
    fixed: fc.integer({ min: 0, max: 100 }),
    unpaidFee: cents,
  });
  fc.assert(
    fc.property(offer, offer, cents, (a, b, basket) => {
      const threshold = offerThreshold(a, b, basket);
      const [dear, cheap] = a.subscription > b.subscription ? [a, b] : [b, a];
      const cost = (one: PaymentOffer, payments: bigint) =>
        offerCost(one, { basket, payments: Number(payments), unpaid: 0 });
      if (a.subscription === b.subscription) {
        expect(threshold).toBeNull();
      } else if (threshold === null) {
        expect(cost(dear, 1_000_000n) >= cost(cheap, 1_000_000n)).toBe(true);
      } else {
        expect(threshold >= 1n).toBe(true);
        expect(cost(dear, threshold) < cost(cheap, threshold)).toBe(true);
        expect(cost(dear, threshold - 1n) >= cost(cheap, threshold - 1n)).toBe(true);
      }
    }),
  );
});

test('the orders to earn cover the loss, and one less does not', () => {
  const cents = fc.integer({ min: 1, max: 20_000_000 });
  fc.assert(
    fc.property(cents, cents, (loss, earned) => {
      const orders = ordersToEarn(loss, earned) ?? 0n;
      expect(orders * BigInt(earned) >= BigInt(loss)).toBe(true);
      expect((orders - 1n) * BigInt(earned) < BigInt(loss)).toBe(true);
    }),
  );
});

describe('in words', () => {
  test('which is cheaper, and from when', () => {
    expect(offersSummary(compared(30))).toBe(
      'Pour 30\u00a0paiements par mois, l’offre A est la moins chère\u00a0: 7,30\u00a0€ de moins que l’offre B.',
    );
    expect(offersSummary(compared(80))).toContain('l’offre B est la moins chère\u00a0: 12,20\u00a0€');
    expect(thresholdWords(compared(30))).toBe(
      'L’offre B devient moins chère à partir de 49\u00a0paiements par mois.',
    );
  });
  test('unpaid orders have a line only when there are some; the delay is shown', () => {
    const labels = (unpaid: number) => offerLines(compared(30, unpaid)).map(({ label }) => label);
    expect(labels(0).join()).not.toContain('impayé');
    expect(labels(1).join()).toContain('impayé');
    expect(offerLines(compared(30)).at(-1)).toEqual({
      label: 'Argent reçu en',
      A: '2\u00a0jours',
      B: '1\u00a0jour',
    });
  });
  test('impossible numbers give a sentence', () => {
    const values = initialFigures(offerFields).values;
    expect(readOffers({ ...values, basket: '0' }).basket).toMatchObject({ error: 'Indiquez un montant' });
    expect(readOffers({ ...values, ADays: '91' }).ADays).toMatchObject({ error: 'Entre 0 et 90' });
    expect(readOffers({ ...values, BRate: 'abc' }).BRate).toMatchObject({
      error: 'Écrivez un nombre, par exemple 12,50',
    });
    expect(readOffers({ ...values, unpaid: '' }).unpaid).toEqual({ ok: true, value: 0 });
  });
});
