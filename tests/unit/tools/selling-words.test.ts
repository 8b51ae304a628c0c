import fc from 'fast-check';
import { expect, test } from 'vitest';
import { curveShape, frame, niceTop } from '../../../src/courses/ui/tools/curve-shape.ts';
import {
  type SellingRead,
  type SellingValues,
  readSelling,
  sellingFields,
} from '../../../src/courses/ui/tools/selling-figures.ts';
import { costLines, costSummary, crossings } from '../../../src/courses/ui/tools/selling-words.ts';
import { initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';

const example = initialFigures(sellingFields).values;
const names = ['Formulaire', 'Place de marché', 'Boutique', 'Autre'];
const read = (changes: Partial<SellingValues> = {}): SellingRead => {
  const found = readSelling({ ...example, ...changes });
  if (Array.isArray(found)) throw new Error(`cannot be read: ${found.join(', ')}`);
  return found;
};

test('the example says what the lesson says', () => {
  expect(costLines(read(), names)[2]).toEqual({
    name: 'Boutique',
    month: '44,50\u00a0€',
    year: '534,00\u00a0€',
    order: '2,23\u00a0€',
  });
  expect(costSummary(read(), names)).toBe(
    'Avec 20\u00a0commandes par mois, hors temps, le moins cher\u00a0: Formulaire, 0,00\u00a0€ par mois.',
  );
  expect(crossings(read(), names).map(({ words }) => words)).toEqual([
    '«\u00a0Formulaire\u00a0» et «\u00a0Place de marché\u00a0»\u00a0: pas de seuil (abonnements égaux).',
    '«\u00a0Formulaire\u00a0» et «\u00a0Boutique\u00a0»\u00a0: pas de seuil («\u00a0Boutique\u00a0» ne coûte jamais moins).',
    'À partir de 26\u00a0commandes par mois, «\u00a0Boutique\u00a0» coûte moins que «\u00a0Place de marché\u00a0».',
  ]);
});

test('no order: a dash for each order', () => {
  expect(costLines(read({ orders: '0' }), names).map(({ order }) => order)).toEqual(['—', '—', '—']);
});

test('what cannot be read is named; minutes only when time is counted', () => {
  expect(readSelling({ ...example, orders: '2,5', BRate: '' })).toEqual(['orders', 'BRate']);
  expect(Array.isArray(readSelling({ ...example, AMinutes: '' }))).toBe(false);
  expect(readSelling({ ...example, AMinutes: '', time: 'yes' })).toEqual(['AMinutes']);
  expect(readSelling({ ...example, count: '4' })).toEqual(['DSubscription', 'DRate', 'DFixed']);
});

test('the top of the axis is the next round number', () => {
  expect([1, 10, 11, 24, 51, 312].map(niceTop)).toEqual([10, 10, 20, 50, 100, 500]);
});

const typed = fc.oneof(
  { weight: 60, arbitrary: fc.stringMatching(/^\d{1,2}(,\d{1,2})?$/) },
  { weight: 10, arbitrary: fc.constantFrom('0', '100') },
  { weight: 1, arbitrary: fc.constantFrom('', 'x', '-1') },
);
const orders = fc.oneof(fc.nat(100_000), fc.nat(30)).map(String);

test('whatever is typed: keys to correct, or words and lines without NaN, inside the frame', () => {
  fc.assert(
    fc.property(
      fc.record(Object.fromEntries(Object.keys(sellingFields).map((key) => [key, typed]))),
      orders,
      fc.constantFrom('2' as const, '3' as const, '4' as const),
      fc.constantFrom('' as const, 'yes' as const),
      (values, orders, count, time) => {
        const found = readSelling({ ...example, ...values, orders, count, time });
        if (Array.isArray(found)) return;
        const pairs = crossings(found, names);
        const words = [costSummary(found, names), ...pairs.map((pair) => pair.words)].join(' ');
        const shape = curveShape(
          found.solutions,
          found.selling,
          pairs.flatMap(({ from }) => (from === null ? [] : [from])),
        );
        expect(words).not.toMatch(/NaN|Infinity|undefined/);
        for (const { from, to, label } of shape.lines) {
          for (const y of [from, to, label]) {
            expect(y).toBeGreaterThanOrEqual(frame.top - 60);
            expect(y).toBeLessThanOrEqual(frame.bottom + 1e-6);
          }
          expect(from).toBeGreaterThanOrEqual(frame.top - 1e-6);
        }
        for (const { x, y } of shape.points) {
          expect(x >= frame.left && x <= frame.right && Number.isFinite(y)).toBe(true);
        }
        expect(shape.here).toBeLessThanOrEqual(frame.right);
      },
    ),
  );
});
