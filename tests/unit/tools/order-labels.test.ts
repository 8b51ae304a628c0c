import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  type LabelDraft,
  blankLabel,
  labelOfOrder,
  labelsAPage,
  readLabels,
} from '../../../src/courses/tools/order-labels.ts';

const draft: LabelDraft = {
  number: 'CC-0001',
  name: 'Exemple',
  slot: 'mardi 14 h 30 – 15 h',
  bags: '2',
  status: 'reserved',
  cold: false,
  remark: 'grands carreaux',
};

test('two bags give « 1 sur 2 » and « 2 sur 2 »', () => {
  const reading = readLabels([draft]);
  expect(reading.ok && reading.labels.map(({ bag, bags }) => [bag, bags])).toEqual([
    [1, 2],
    [2, 2],
  ]);
});

test('what is missing is said field by field', () => {
  expect(readLabels([{ ...blankLabel, bags: '0' }])).toEqual({
    ok: false,
    errors: {
      'number-0': 'Ajoutez un numéro',
      'name-0': 'Ajoutez un nom',
      'slot-0': 'Indiquez le créneau',
      'bags-0': 'Entre 1 et 8',
    },
  });
  expect(readLabels([])).toEqual({ ok: false, errors: { page: 'Ajoutez au moins une commande' } });
});

test('a page holds eight labels, not nine', () => {
  expect(readLabels([{ ...draft, bags: '8' }]).ok).toBe(true);
  const nine = readLabels([
    { ...draft, bags: '8' },
    { ...draft, bags: '1' },
  ]);
  expect(nine.ok ? '' : nine.errors['page']).toContain('il en faut 9');
});

test('an order of the phone becomes a label without phone number', () => {
  const label = labelOfOrder({
    number: 12,
    name: 'Exemple',
    contact: '06 39 98 00 12',
    lines: [{ quantity: 1, product: 'Cahier', unitPrice: 480 }],
    day: '2027-03-02',
    from: 870,
    slotMinutes: 30,
    status: 'to-pay',
    remark: '',
  });
  expect(label.number).toBe('CC-0012');
  expect(label.slot).toBe('mardi\u00a02\u00a0mars, 14\u00a0h\u00a030 – 15\u00a0h');
  expect(JSON.stringify(label)).not.toContain('06 39');
});

test('anything typed gives labels for all bags, or sentences', () => {
  const drafts = fc.array(
    fc.record({
      number: fc.string(),
      name: fc.string(),
      slot: fc.string(),
      bags: fc.oneof(fc.string(), fc.nat(12).map(String)),
      status: fc.constantFrom('reserved' as const, 'to-pay' as const, 'paid' as const),
      cold: fc.boolean(),
      remark: fc.string(),
    }),
    { maxLength: 10 },
  );
  fc.assert(
    fc.property(drafts, (typed) => {
      const reading = readLabels(typed);
      if (!reading.ok) {
        expect(Object.values(reading.errors).every((sentence) => sentence.length > 5)).toBe(true);
        return;
      }
      expect(reading.labels.length).toBeLessThanOrEqual(labelsAPage);
      for (const { bag, bags } of reading.labels) expect(bag >= 1 && bag <= bags).toBe(true);
    }),
  );
});
