import fc from 'fast-check';
import { expect, test } from 'vitest';
import { collectionCapacity } from '../../../src/courses/tools/collection-capacity.ts';
import { capacityWords, readCapacity } from '../../../src/courses/ui/tools/capacity-words.ts';

test('jeu d’essai: 24 bins kept 2 days, 12 orders and 72 minutes', () => {
  expect(collectionCapacity(24, 2, 600)).toEqual({ orders: 12, time: 7200 });
  expect(collectionCapacity(24, 3, 600)).toEqual({ orders: 8, time: 4800 });
  expect(collectionCapacity(10, 4, 600)).toEqual({ orders: 2, time: 1200 });
});

test('jeu d’essai: what cannot be is a sentence', () => {
  const days = readCapacity({ bins: '5', days: '0', minutes: '6' }).days;
  expect(days.ok ? '' : days.error).toBe('Indiquez au moins 1 jour de garde');
  const bins = readCapacity({ bins: '0', days: '2', minutes: '6' }).bins;
  expect(bins.ok ? '' : bins.error).toBe('Indiquez au moins 1 bac');
  const typed = (value: string) => readCapacity({ bins: value, days: '2', minutes: '6' }).bins;
  for (const [value, error] of [
    ['1001', 'Entre 1 et 1\u202f000'],
    ['2,5', 'Écrivez un nombre entier'],
    ['', 'Remplissez ce champ'],
  ]) {
    const reading = typed(value!);
    expect(reading.ok ? '' : reading.error).toBe(error);
  }
  expect(capacityWords(collectionCapacity(3, 4, 600))).toBe(
    'Moins d’une commande par jour\u00a0: ajoutez des bacs ou gardez moins longtemps.',
  );
});

test('from 60 minutes on, hours are said too', () => {
  expect(capacityWords(collectionCapacity(24, 2, 600))).toBe(
    '12\u00a0commandes par jour au plus. Préparation\u00a0: 72\u00a0min, soit 1\u00a0h\u00a012.',
  );
  expect(capacityWords(collectionCapacity(24, 3, 600))).toContain('48\u00a0min.');
  expect(capacityWords(collectionCapacity(1, 1, 600))).toContain('1\u00a0commande par jour au plus');
});

test('the bins always hold the orders of all the days kept, and one more a day would not fit', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 1000 }),
      fc.integer({ min: 1, max: 30 }),
      fc.integer({ min: 0, max: 144_000 }),
      (bins, days, minutes) => {
        const { orders, time } = collectionCapacity(bins, days, minutes);
        expect(orders * days).toBeLessThanOrEqual(bins);
        expect((orders + 1) * days).toBeGreaterThan(bins);
        expect(time).toBe(orders * minutes);
        expect(capacityWords({ orders, time })).not.toMatch(/NaN|Infinity|undefined/);
      },
    ),
  );
});

test('anything typed gives a number or a sentence', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (bins, days, minutes) => {
      for (const reading of Object.values(readCapacity({ bins, days, minutes }))) {
        if (reading.ok) expect(Number.isSafeInteger(reading.value)).toBe(true);
        else expect(reading.error.length).toBeGreaterThan(5);
      }
    }),
  );
});
