import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addMinutes } from '../../../src/courses/tools/civil-day.ts';
import { type OrderDraft, draftTotal, readDraft } from '../../../src/courses/tools/order-draft.ts';
import {
  type Order,
  type OrderStatus,
  confirmation,
  orderNumber,
  orderTotal,
  slotEnd,
} from '../../../src/courses/tools/order-form.ts';
import { plainText, smsSize } from '../../../src/courses/tools/short-message.ts';
import { waitingStage } from '../../../src/courses/tools/waiting-rule.ts';

const draft: OrderDraft = {
  name: 'Mme Exemple',
  contact: '06 39 98 12 34',
  lines: [
    { quantity: '2', product: 'Carnet', unitPrice: '4,80' },
    { quantity: '1', product: 'Stylo plume', unitPrice: '9' },
    { quantity: '', product: '', unitPrice: '' },
  ],
  day: '2027-03-02',
  from: '14:30',
  status: 'reserved',
  remark: '',
};
const read = (changes: Partial<OrderDraft> = {}, terms = 'www.example.com') =>
  readDraft({ ...draft, ...changes }, 30, terms);
const errors = (changes: Partial<OrderDraft>, terms?: string) => {
  const reading = read(changes, terms);
  return reading.ok ? {} : reading.errors;
};
const order = (status: OrderStatus): Order => {
  const reading = read({ status });
  if (!reading.ok) throw new Error('the example order is complete');
  return { ...reading.order, number: 1 };
};

describe('jeu d’essai', () => {
  test('2 × 4,80 + 1 × 9,00 = 18,60 €', () => {
    expect(orderTotal(order('reserved').lines)).toBe(1860);
    expect(draftTotal(draft)).toBe(1860);
  });
  test('no product', () => {
    expect(errors({ lines: [] })['lines']).toBe('Ajoutez au moins un produit');
    expect(errors({ lines: [{ quantity: '', product: ' ', unitPrice: '' }] })['lines']).toBe(
      'Ajoutez au moins un produit',
    );
  });
  test('after CC-0009 comes CC-0010, after CC-9999 CC-10000', () => {
    expect(orderNumber(9 + 1)).toBe('CC-0010');
    expect(orderNumber(9999 + 1)).toBe('CC-10000');
    expect(orderNumber(1)).toBe('CC-0001');
  });
});

describe('what is missing', () => {
  test.each([
    [{ name: ' ' }, 'name', 'Ajoutez un nom'],
    [{ contact: '' }, 'contact', 'Ajoutez un téléphone ou un e-mail'],
    [{ day: '2027-02-30' }, 'day', 'Indiquez le jour du retrait'],
    [{ from: '' }, 'from', 'Indiquez l’heure du retrait'],
  ] as const)('%j', (changes, field, sentence) => expect(errors(changes)[field]).toBe(sentence));

  test('quantities from 1 to 999, prices from 0,01 to 100 000 €', () => {
    const line = (quantity: string, unitPrice: string) =>
      errors({ lines: [{ quantity, product: 'Carnet', unitPrice }] });
    expect(line('0', '1')['quantity-0']).toBe('Entre 1 et 999');
    expect(line('1000', '1')['quantity-0']).toBe('Entre 1 et 999');
    expect(line('1,5', '1')['quantity-0']).toBe('Écrivez un nombre entier');
    expect(line('1', '0')['price-0']).toBe('Entre 0,01 et 100\u202f000');
    expect(line('1', '')['price-0']).toBe('Remplissez ce champ');
    expect(line('999', '100000')).toEqual({});
  });

  test('a firm order says where to read the terms, a reservation need not', () => {
    expect(errors({ status: 'paid' }, ' ')['terms']).toBe('Écrivez où lire vos conditions');
    expect(errors({ status: 'reserved' }, ' ')).toEqual({});
  });
});

describe('confirmation', () => {
  const shop = { name: 'Librairie d’exemple', terms: 'www.example.com/conditions' };

  test('a reservation: the customer decides in the shop', () => {
    expect(confirmation(order('reserved'), shop)).toBe(
      "Bonjour Mme Exemple. Votre réservation CC-0001 : 2 x Carnet, 1 x Stylo plume. Total 18,60 euros TTC. Retrait : mardi 2 mars 2027, 14 h 30 - 15 h. Rien à payer d'avance, vous déciderez en boutique. Librairie d'exemple",
    );
  });

  test.each(['to-pay', 'paid'] as const)('%s: total, slot, 14 days, terms', (status) => {
    const message = confirmation(order(status), shop);
    for (const part of ['Votre commande CC-0001', '18,60 euros', '14 h 30', '14 jours', shop.terms]) {
      expect(message).toContain(part);
    }
    expect(message).not.toContain('réservation');
  });

  test('holds only signs of the SMS alphabet, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), fc.constantFrom('reserved', 'paid'), (typed, status) => {
        const named = { ...order(status), name: typed };
        const message = confirmation(named, { name: typed, terms: typed });
        expect(plainText(message)).toBe(message);
        expect(message).not.toMatch(/[’«»\u00a0\u202fêçœ…–]/);
      }),
    );
  });

  test('sizes: 160 in one SMS, 153 each beyond, € counts twice', () => {
    expect(smsSize('a'.repeat(160))).toEqual({ characters: 160, messages: 1 });
    expect(smsSize('a'.repeat(161))).toEqual({ characters: 161, messages: 2 });
    expect(smsSize('€')).toEqual({ characters: 2, messages: 1 });
    expect(plainText('Crêpe « à l’œuf »… 2 × 3 €')).toBe('Crepe "à l\'oeuf"... 2 x 3 €');
  });
});

describe('waiting rule', () => {
  const end = slotEnd(order('reserved'));
  const after = (hours: number) => addMinutes(end, hours * 60);
  test.each([
    ['R', -1, 'on-time'],
    ['R', 0, 'missed'],
    ['R', 24, 'remind'],
    ['R', 48, 'over'],
    ['C', 47, 'remind'],
    ['C', 48, 'reserve'],
    ['P', 72, 'remind-again'],
    ['C', 167, 'remind-again'],
    ['P', 168, 'over'],
  ] as const)('%s after %d h: %s', (form, hours, stage) => {
    expect(waitingStage(form, end, after(hours))).toBe(stage);
  });
});

test('the total of any kept order is exact, in whole cents', () => {
  const line = fc.record({
    quantity: fc.integer({ min: 1, max: 999 }),
    product: fc.constant('x'),
    unitPrice: fc.integer({ min: 1, max: 10_000_000 }),
  });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 40 }), (lines) => {
      const exact = lines.reduce((sum, l) => sum + BigInt(l.quantity) * BigInt(l.unitPrice), 0n);
      expect(BigInt(orderTotal(lines))).toBe(exact);
    }),
  );
});
