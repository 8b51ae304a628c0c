import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { feeShare, paymentFee, paymentFees, waitedFor } from '../../../src/courses/tools/payment-fee.ts';
import { cardMinimumRule, paymentLines } from '../../../src/courses/tools/payment-poster.ts';
import { readNumber } from '../../../src/courses/tools/read-number.ts';
import { feeFields, readFees } from '../../../src/courses/ui/tools/fee-figures.ts';
import { feeLines, feeSummary, sayShare } from '../../../src/courses/ui/tools/fee-words.ts';
import { initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';

const shop = { rate: 80, fixed: 0 };
const link = { rate: 140, fixed: 25 };
const online = { rate: 150, fixed: 25 };

describe('jeu d’essai', () => {
  test('a fee for 32 €, once and 30 times', () => {
    expect(paymentFee(3200, shop)).toBe(26n);
    expect(paymentFee(3200, link)).toBe(70n);
    expect(paymentFee(3200, online)).toBe(73n);
    expect(paymentFees(3200, shop, 30)).toBe(780n);
    expect(paymentFees(3200, link, 30)).toBe(2100n);
    expect(paymentFees(3200, online, 30)).toBe(2190n);
  });
  test('people who do not come', () => {
    expect(waitedFor(30, 3200, 1200)).toBe(11_520n);
    expect(waitedFor(30, 3200, 200)).toBe(1_920n);
  });
});

describe('rounding and shares', () => {
  test('half a cent goes up, once a payment', () => {
    expect(paymentFee(50, { rate: 100, fixed: 0 })).toBe(1n); // 0,5 cent
    expect(paymentFee(49, { rate: 100, fixed: 0 })).toBe(0n);
    // 100 payments of half a cent: 1 cent each, not 50 cents in all
    expect(paymentFees(50, { rate: 100, fixed: 0 }, 100)).toBe(100n);
  });
  test('the share has one decimal, and none without an amount', () => {
    expect(sayShare(feeShare(26n, 3200))).toBe('0,8\u00a0%');
    expect(sayShare(feeShare(70n, 3200))).toBe('2,2\u00a0%');
    expect(sayShare(feeShare(73n, 3200))).toBe('2,3\u00a0%');
    expect(feeShare(25n, 0)).toBeNull();
  });
  test('any readable figures: the nearest cent, never out of bounds', () => {
    const cents = fc.integer({ min: 0, max: 10_000_000 });
    const hundredths = fc.integer({ min: 0, max: 10_000 });
    fc.assert(
      fc.property(
        cents,
        hundredths,
        cents,
        fc.integer({ min: 0, max: 100_000 }),
        (amount, rate, fixed, count) => {
          const fee = paymentFee(amount, { rate, fixed });
          const gap = 2n * (fee * 10_000n - BigInt(amount) * BigInt(rate) - BigInt(fixed) * 10_000n);
          expect(gap > -10_000n && gap <= 10_000n).toBe(true);
          expect(paymentFees(amount, { rate, fixed }, count)).toBe(fee * BigInt(count));
          expect(waitedFor(count, amount, 10_000)).toBe(BigInt(count) * BigInt(amount));
          expect(waitedFor(count, amount, rate) >= 0n).toBe(true);
          expect(sayShare(feeShare(fee, amount))).not.toMatch(/NaN|Infinity/);
        },
      ),
    );
  });
});

describe('the fields', () => {
  const values = initialFigures(feeFields).values;
  test('an amount of zero or none asks for one, empty rates are none', () => {
    expect(readFees({ ...values, amount: '' }).amount).toMatchObject({ error: 'Indiquez un montant' });
    expect(readFees({ ...values, amount: '0,00' }).amount).toMatchObject({ error: 'Indiquez un montant' });
    expect(readFees({ ...values, linkRate: ' ' }).linkRate).toEqual({ ok: true, value: 0 });
    expect(readFees({ ...values, linkFixed: '' }).linkFixed).toEqual({ ok: true, value: 0 });
  });
  test('impossible numbers give a sentence', () => {
    expect(readFees({ ...values, shopRate: '101' }).shopRate).toMatchObject({ error: 'Entre 0 et 100' });
    expect(readFees({ ...values, count: '2,5' }).count).toMatchObject({ error: 'Écrivez un nombre entier' });
    expect(readFees({ ...values, amount: '-3' }).amount).toMatchObject({
      error: 'Écrivez un nombre, par exemple 12,50',
    });
  });
  test('the example in words', () => {
    const said = feeSummary(feeLines(3200, 30, { shop, link, online }), 30);
    expect(said).toContain('Carte en boutique');
    expect(said).toContain('7,80\u00a0€');
    expect(said).toContain('14,10\u00a0€ de plus');
    expect(feeSummary(feeLines(3200, 30, { shop, link: shop, online: shop }), 30)).toContain('la même somme');
  });
});

describe('the poster of payments', () => {
  const accepted = { card: true, cardMinimum: 500, cheque: false, link: false };
  test('cash is always there, a minimum is written only when there is one', () => {
    expect(paymentLines(accepted)).toEqual([
      'En espèces, jusqu’à 1\u202f000\u00a0€',
      'Par carte, à partir de 5,00\u00a0€',
    ]);
    expect(paymentLines({ ...accepted, cardMinimum: 0 })).toContain('Par carte, sans minimum');
    expect(paymentLines({ card: false, cardMinimum: 500, cheque: true, link: true })).toEqual([
      'En espèces, jusqu’à 1\u202f000\u00a0€',
      'Par chèque',
      'À distance\u00a0: demandez-nous un lien de paiement',
    ]);
  });
  test('a minimum goes from 0 to 100 €', () => {
    expect(readNumber('101', cardMinimumRule)).toMatchObject({ error: 'Entre 0 et 100' });
  });
});
