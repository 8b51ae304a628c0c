import { expect, test } from 'vitest';
import { fraction } from '../../../src/courses/tools/fraction.ts';
import { marginOf, verdictOf } from '../../../src/courses/tools/margin.ts';
import { minimumPrice } from '../../../src/courses/tools/minimum-price.ts';
import { readProduct } from '../../../src/courses/ui/tools/margin-figures.ts';
import { euros, marginSentences, percent, twoDecimals } from '../../../src/courses/ui/tools/margin-words.ts';
import { priceCheck, targetAnswer } from '../../../src/courses/ui/tools/price-check.ts';

const fees = { commission: 900, fixed: 0, packaging: 60 };
const said = (purchase: number, price: number) => {
  const found = marginOf({ purchase, price, vat: 2000 }, fees)!;
  return marginSentences(found, verdictOf(found, 3000));
};

test('the set of the lesson, in words', () => {
  expect(said(1200, 2990)).toBe(
    'Prix HT 24,92\u00a0€. Marge 12,92\u00a0€, soit 51,8\u00a0% du prix HT. Coefficient 2,49. Commission 2,69\u00a0€. Il reste 9,63\u00a0€, soit 38,6\u00a0%. À vendre avec commission.',
  );
});

test('a loss has its minus sign and its sentence; a free purchase has no coefficient', () => {
  expect(said(130, 250)).toContain('Il reste −0,04\u00a0€, soit −2,0\u00a0%. Vous perdez de l’argent.');
  expect(said(3000, 2990)).toContain('Marge −5,08\u00a0€');
  expect(said(0, 2990)).toContain('Coefficient —.');
  expect([euros(fraction(-5, 2)), percent(fraction(-1, 3)), twoDecimals(null)]).toEqual([
    '−0,03\u00a0€',
    '−33,3\u00a0%',
    '—',
  ]);
});

test('a price of zero or none asks for one, another VAT goes from 0 to 100 %', () => {
  const draft = { name: 'x', purchase: '12', price: '0', vat: '20', otherVat: '' } as const;
  expect(readProduct(draft).price).toMatchObject({ ok: false, error: 'Indiquez un prix de vente' });
  expect(readProduct({ ...draft, price: '' }).price).toMatchObject({ error: 'Indiquez un prix de vente' });
  expect(readProduct({ ...draft, vat: 'autre', otherVat: '8,5' }).vat).toEqual({ ok: true, value: 850 });
  expect(readProduct({ ...draft, vat: 'autre', otherVat: '101' }).vat.ok).toBe(false);
  expect(readProduct({ ...draft, vat: '5,5' }).vat).toEqual({ ok: true, value: 550 });
});

test('the price from a target, in words', () => {
  const wish = { purchase: 1200, packaging: 60, fixed: 0, vat: 2000, commission: 900, target: 4000 };
  const { said: answer, round } = targetAnswer(minimumPrice(wish));
  expect(answer).toBe('Vendez au moins 30,74\u00a0€ TTC. Prix rond au-dessus\u00a0: 30,90\u00a0€.');
  expect(priceCheck(wish, round!).at(-1)?.result).toBe('40,3\u00a0%');
  expect(targetAnswer(minimumPrice({ ...wish, commission: 6000 })).said).toBe(
    'Marge impossible avec cette commission.',
  );
  expect(targetAnswer(0n).round).toBeNull();
});
