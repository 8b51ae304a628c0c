import fc from 'fast-check';
import { expect, test } from 'vitest';
import { slotFields } from '../../../src/courses/ui/tools/slot-figures.ts';
import { orderFields } from '../../../src/courses/ui/tools/order-figures.ts';
import { addOrder, asBook, emptyBook, removeOrder } from '../../../src/courses/ui/tools/order-book.ts';
import { figuresReader, initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';
import { readSlotForm } from '../../../src/courses/tools/slot-form.ts';

test('what is written is read back', () => {
  const kept = { ...initialFigures(slotFields), mine: ['week', 'slotMinutes'] };
  expect(figuresReader(slotFields)(structuredClone(kept))).toEqual(kept);
  const order = initialFigures(orderFields);
  expect(figuresReader(orderFields)(structuredClone(order))).toEqual(order);
});

test('anything else in the memory gives figures that can be shown, never an error', () => {
  fc.assert(
    fc.property(fc.object(), fc.anything(), (values, other) => {
      for (const stored of [other, { values, mine: other }, { values: { ...values, week: other } }]) {
        const slots = figuresReader(slotFields)(stored);
        if (slots) expect(() => readSlotForm(slots.values)).not.toThrow();
        expect(() => figuresReader(orderFields)(stored)).not.toThrow();
        expect(() => asBook(stored)).not.toThrow();
      }
    }),
  );
});

test('a number is never given twice, even after its order was erased', () => {
  const order = {
    name: 'Exemple',
    contact: '06 39 98 00 12',
    lines: [{ quantity: 1, product: 'Cahier', unitPrice: 480 }],
    day: '2027-03-02',
    from: 870,
    slotMinutes: 30,
    status: 'reserved' as const,
    remark: '',
  };
  const two = addOrder(addOrder(emptyBook, order), order);
  const after = addOrder(removeOrder(two, 2), order);
  expect(after.orders.map(({ number }) => number)).toEqual([1, 3]);
  expect(asBook(structuredClone(after))).toEqual(after);
});
