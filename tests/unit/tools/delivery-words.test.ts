import fc from 'fast-check';
import { expect, test } from 'vitest';
import { roundCost } from '../../../src/courses/tools/delivery-round.ts';
import { fraction } from '../../../src/courses/tools/fraction.ts';
import { smallestBasket } from '../../../src/courses/tools/smallest-basket.ts';
import { basketWords } from '../../../src/courses/ui/tools/basket-words.ts';
import {
  type DeliveryKey,
  type DeliveryValues,
  basketKeys,
  deliveryFields,
  deliveryRules,
  roundKeys,
  roundOf,
} from '../../../src/courses/ui/tools/delivery-figures.ts';
import {
  basketLines,
  heaviest,
  keptLines,
  roundLines,
  roundSummary,
} from '../../../src/courses/ui/tools/delivery-words.ts';
import { readFigures } from '../../../src/courses/ui/tools/read-figures.ts';
import { initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';

const example = initialFigures(deliveryFields).values;

/** What the tool says for these figures, or the keys to correct. */
function say(changes: Partial<DeliveryValues> = {}): string[] | DeliveryKey[] {
  const figures = readFigures<DeliveryKey>({ ...example, ...changes }, deliveryRules);
  const wrong = figures.wrong([...roundKeys, ...basketKeys]);
  if (wrong.length > 0) return wrong;
  const round = roundOf(figures);
  const cost = roundCost(round);
  if (!cost) throw new Error('a readable round has a stop');
  const spent = {
    margin: figures.value('margin'),
    share: figures.value('share'),
    vat: figures.value('vat'),
    paid: figures.value('paid'),
  };
  const basket = smallestBasket({ ...spent, cost: cost.perStop, share: fraction(spent.share, 10_000) });
  return [
    roundSummary(round, cost),
    heaviest(cost),
    basketWords(basket, 'delivery'),
    ...roundLines(round, cost).map(({ result }) => result),
    ...basketLines(basket, spent).map(({ result }) => result),
    ...keptLines([round]).flatMap(({ total, perStop }) => [total, perStop]),
  ];
}

test('the example says what the lesson says', () => {
  expect(say()).toEqual([
    'Votre tournée coûte 32,70\u00a0€, soit 4,09\u00a0€ par arrêt pour 8\u00a0arrêts.',
    'Le plus lourd\u00a0: le temps, 24,00\u00a0€.',
    'Panier minimum\u00a0: 56,06\u00a0€ TTC. Affichez par exemple 60,00\u00a0€.',
    '6,30\u00a0€',
    '24,00\u00a0€',
    '2,40\u00a0€',
    '32,70\u00a0€',
    '4,09\u00a0€',
    '46,72\u00a0€',
    '56,06\u00a0€',
    '32,70\u00a0€',
    '4,09\u00a0€',
  ]);
});

test('the six stops, the shorter time and the shorter road of the exercise', () => {
  expect(say({ kilometres: '12,5', minutes: '65', stops: '6' })).toEqual(
    expect.arrayContaining(['26,93\u00a0€', '4,49\u00a0€']),
  );
  expect(say({ minutes: '70' })).toContain('3,71\u00a0€');
  expect(say({ kilometres: '11' })).toContain('3,92\u00a0€');
});

test('nothing to find, in words', () => {
  expect(say({ paid: '5' })[2]).toBe(
    'Pas de panier minimum\u00a0: ce que paie le client couvre déjà le coût.',
  );
  expect(say({ margin: '0' })[2]).toBe('Indiquez une marge et une part.');
  expect(say({ stops: '0', kilometres: '' })).toEqual(['kilometres', 'stops']);
  expect(say({ minutes: '0', kilometres: '0', packaging: '0' })[1]).toBe('');
});

test('whatever is typed: keys to correct, or sentences without NaN', () => {
  const typed = fc.oneof(
    { weight: 40, arbitrary: fc.stringMatching(/^\d{1,3}(,\d{1,2})?$/) },
    { weight: 1, arbitrary: fc.constantFrom('', '0', 'x', '-1', '1e9') },
  );
  const anything = fc.record(
    Object.fromEntries([...roundKeys, ...basketKeys].map((key) => [key, typed])) as Record<
      DeliveryKey,
      typeof typed
    >,
  );
  fc.assert(
    fc.property(anything, (values) => {
      for (const words of say(values)) expect(words).not.toMatch(/NaN|Infinity|undefined|\bnull\b/);
    }),
  );
});
