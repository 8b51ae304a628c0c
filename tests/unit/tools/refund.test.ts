import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { wholeRefund } from '../../../src/courses/tools/refund.ts';
import { readRefund } from '../../../src/courses/ui/tools/refund-words.ts';

const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');
const typed = {
  what: 'all',
  received: 'delivered',
  products: '45,00',
  standard: '4,90',
  paid: '9,90',
} as const;
const summary = (changes: Partial<Parameters<typeof readRefund>[0]>) =>
  plain(readRefund({ ...typed, ...changes }).summary);

describe('jeu d’essai', () => {
  test('45,00 €, standard 4,90 €, paid 9,90 €: 49,90 €', () => {
    expect(wholeRefund({ products: 4500, standardDelivery: 490, paidDelivery: 990 }).total).toBe(4990);
    expect(summary({})).toContain('Rendez 49,90 €');
  });
  test('paid nothing for the delivery: 45,00 €', () => {
    expect(wholeRefund({ products: 4500, standardDelivery: 490, paidDelivery: 0 }).total).toBe(4500);
    expect(summary({ paid: '0' })).toContain('Rendez 45,00 €');
  });
});

test('a collection asks for no delivery price', () => {
  expect(summary({ received: 'collected', standard: '', paid: '' })).toContain('Rendez 45,00 €');
});

test('a part of the order: the products, and advice for the delivery', () => {
  expect(summary({ what: 'part', products: '20' })).toBe(
    'Rendez 20,00 € pour les produits rendus. Livraison : demandez conseil.',
  );
  expect(summary({ what: 'part', received: 'collected', products: '20' })).toBe(
    'Rendez 20,00 € pour les produits rendus.',
  );
});

test.each([
  [{ products: '' }, 'Prix des produits'],
  [{ products: '-3' }, 'Prix des produits'],
  [{ standard: 'gratuit' }, 'Livraison normale'],
  [{ paid: '1,005' }, 'Livraison payée'],
])('%j is asked again', (changes, label) => expect(summary(changes)).toContain(label));

test('never more than what was paid, never less than the products', () => {
  const cents = fc.integer({ min: 0, max: 10_000_000 });
  fc.assert(
    fc.property(cents, cents, cents, (products, standardDelivery, paidDelivery) => {
      const { total, delivery } = wholeRefund({ products, standardDelivery, paidDelivery });
      expect(Number.isSafeInteger(total)).toBe(true);
      expect(total).toBe(products + delivery);
      expect(total).toBeLessThanOrEqual(products + paidDelivery);
      expect(total).toBeGreaterThanOrEqual(products);
    }),
  );
});

test('whatever is typed gives a sentence, never NaN or Infinity', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (products, standard, paid) => {
      const said = readRefund({ ...typed, products, standard, paid }).summary;
      expect(said).toMatch(/\.$/);
      expect(said).not.toMatch(/NaN|Infinity|undefined/);
    }),
  );
});
