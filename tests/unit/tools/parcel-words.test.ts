import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type Billing,
  type ParcelKey,
  type ParcelValues,
  type Share,
  parcelFields,
  parcelRules,
} from '../../../src/courses/ui/tools/parcel-figures.ts';
import { parcelLines, parcelSummary } from '../../../src/courses/ui/tools/parcel-words.ts';
import { readFigures } from '../../../src/courses/ui/tools/read-figures.ts';
import { initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';

const example = initialFigures(parcelFields).values;
function say(changes: Partial<ParcelValues> = {}): { summary: string; results: string[] } {
  const values = { ...example, ...changes };
  const read = readFigures<ParcelKey>(values, parcelRules);
  return {
    summary: parcelSummary(read, values.billing, values.share),
    results: parcelLines(read, values.billing, values.share).map(({ result }) => result),
  };
}

test('the example says what the lesson says', () => {
  expect(say()).toEqual({
    summary:
      'Poids facturé\u00a0: 1,8\u00a0kg, car le volume compte plus que la balance. Cet envoi vous coûte 10,10\u00a0€. Port offert à partir de 103,89\u00a0€ TTC. Affichez par exemple 105,00\u00a0€.',
    results: [
      '1,8\u00a0kg',
      '1,8\u00a0kg',
      '1,10\u00a0€',
      '7,20\u00a0€',
      '1,80\u00a0€',
      '10,10\u00a0€',
      '86,58\u00a0€',
      '103,89\u00a0€',
    ],
  });
});

test('the table of the lesson: a quarter, a third, a half of the margin', () => {
  const threshold = (share: Share) => say({ share }).results.at(-1);
  expect((['quarter', 'third', 'half'] as const).map(threshold)).toEqual([
    '138,52\u00a0€',
    '103,89\u00a0€',
    '69,26\u00a0€',
  ]);
});

test('a carrier that looks at the scales only', () => {
  expect(say({ billing: 'real' }).summary).toMatch(/^Poids facturé\u00a0: 1,2\u00a0kg, car ce transporteur/);
});

test('one group still speaks while another waits', () => {
  const found = say({ height: '0' });
  expect(found.summary).toContain('Cet envoi vous coûte 10,10\u00a0€.');
  expect(found.summary).toContain('corrigez ou remplissez\u00a0: Hauteur.');
  expect(say({ postage: '' }).summary).toContain('Poids facturé');
  expect(say({ margin: '0' }).summary).toContain('Indiquez une marge et une part.');
});

test('whatever is typed: sentences without NaN', () => {
  const typed = fc.oneof(
    { weight: 30, arbitrary: fc.stringMatching(/^\d{1,3}(,\d)?$/) },
    { weight: 1, arbitrary: fc.constantFrom('', '0', 'x', '-1', '1e9') },
  );
  const keys = Object.keys(parcelRules) as ParcelKey[];
  const anything = fc.record({
    ...(Object.fromEntries(keys.map((key) => [key, typed])) as Record<ParcelKey, typeof typed>),
    billing: fc.constantFrom<Billing>('real', 'greatest'),
    share: fc.constantFrom<Share>('quarter', 'third', 'half'),
  });
  fc.assert(
    fc.property(anything, (values) => {
      const found = say(values);
      expect(found.summary).not.toBe('');
      for (const words of [found.summary, ...found.results])
        expect(words).not.toMatch(/NaN|Infinity|undefined|\bnull\b/);
    }),
  );
});
