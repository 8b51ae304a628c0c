import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readContentText } from '../../../src/courses/tools/content-text.ts';
import {
  contentUnits,
  formatUnitPrice,
  inMeasure,
  readContent,
  readPrice,
  unitPrice,
} from '../../../src/courses/tools/unit-price.ts';

const label = (price: string, content: string): string | null => {
  const [cents, read] = [readPrice(price), readContentText(content)];
  if (!cents.ok) return cents.error;
  if (!read.ok) return read.error;
  const found = unitPrice(cents.value, read.content);
  return found && formatUnitPrice(found);
};

test('jeu d’essai', () => {
  expect(label('4,80 €', '320 g')).toBe('15,00\u00a0€/kg');
  expect(label('9,00 €', '75 cl')).toBe('12,00\u00a0€/L');
  expect(label('3,60 €', '180 g')).toBe('20,00\u00a0€/kg');
  expect(label('2,00 €', '0 g')).toBe('La contenance manque');
  // quiz 04-q1
  expect(label('3,50', '250 g')).toBe('14,00\u00a0€/kg');
});

test('every unit: kilo for g and kg, litre for ml, cl and L, nothing for a piece', () => {
  expect(label('4', '2 kg')).toBe('2,00\u00a0€/kg');
  expect(label('4', '500 ml')).toBe('8,00\u00a0€/L');
  expect(label('4', '1,5 l')).toBe('2,67\u00a0€/L');
  expect(label('4', 'Pièce')).toBeNull();
  expect(label('4', '3 pièces')).toBeNull();
});

test('what is missing is said, in the words of the course', () => {
  for (const typed of ['', '0', '0,00', '-2', '−2,50']) {
    expect(readPrice(typed)).toMatchObject({ ok: false, error: 'Le prix manque' });
    expect(readContent(typed)).toMatchObject({ ok: false, error: 'La contenance manque' });
  }
  expect(readContentText('-5 g')).toEqual({ ok: false, error: 'La contenance manque' });
  expect(readContentText('')).toEqual({ ok: false, error: 'La contenance manque' });
  expect(readContentText('320')).toMatchObject({ ok: false });
  expect(readContentText('grand')).toMatchObject({ ok: false });
  expect(readPrice('douze')).toMatchObject({ ok: false, error: 'Écrivez un nombre, par exemple 12,50' });
  expect(readContent('1,2345')).toMatchObject({ error: 'Trois chiffres après la virgule au plus' });
});

test('the division as on paper', () => {
  expect(inMeasure({ amount: 320_000, unit: 'g' })).toBe('0,32\u00a0kg');
  expect(inMeasure({ amount: 75_000, unit: 'cl' })).toBe('0,75\u00a0L');
  expect(inMeasure({ amount: 1_500, unit: 'L' })).toBe('1,5\u00a0L');
  expect(inMeasure({ amount: 0, unit: 'pièce' })).toBeNull();
});

test('half a cent goes up: 1,00 € for 800 g is 1,25 €; 0,01 € for 400 g is 2,5 cents, hence 0,03 €', () => {
  expect(unitPrice(100, { amount: 800_000, unit: 'g' })?.cents).toBe(125n);
  expect(unitPrice(1, { amount: 400_000, unit: 'g' })?.cents).toBe(3n);
});

test('the nearest cent, whatever is readable', () => {
  const parts = { g: 1000n, kg: 1n, ml: 1000n, cl: 100n, L: 1n };
  fc.assert(
    fc.property(
      fc.integer({ min: 1, max: 10_000_000 }),
      fc.integer({ min: 1, max: 100_000_000 }),
      fc.constantFrom(...contentUnits.filter((unit) => unit !== 'pièce')),
      (cents, amount, unit) => {
        const found = unitPrice(cents, { amount, unit });
        const exact = BigInt(cents) * parts[unit] * 1000n;
        const gap = 2n * (found!.cents * BigInt(amount) - exact);
        expect(gap <= BigInt(amount) && gap > -BigInt(amount)).toBe(true);
      },
    ),
  );
});

test('any text gives a content or a sentence', () => {
  fc.assert(
    fc.property(fc.string(), (typed) => {
      const read = readContentText(typed);
      if (read.ok) expect(read.content.amount).toBeGreaterThanOrEqual(0);
      else expect(read.error.length).toBeGreaterThan(5);
    }),
  );
});
