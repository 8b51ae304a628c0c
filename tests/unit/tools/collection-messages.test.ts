import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  type Collection,
  collectionMessages,
  messageKinds,
  smsEuros,
  smsTime,
} from '../../../src/courses/tools/collection-messages.ts';
import { countSms } from '../../../src/courses/tools/sms-count.ts';
import { messageFields, readCollection } from '../../../src/courses/ui/tools/message-figures.ts';
import { messageTitle, messagesSummary, missingWords } from '../../../src/courses/ui/tools/message-words.ts';
import { initialFigures } from '../../../src/courses/ui/tools/use-figures.ts';

const collection: Collection = {
  form: 'C',
  number: 'CC-0042',
  day: 'mardi 2 mars',
  from: 870,
  to: 900,
  address: '12 rue du Marché',
  amount: 3200,
  shop: 'La Boutique',
};
const forms = ['R', 'C', 'P'] as const;

describe('the four messages', () => {
  test('a firm order to collect', () => {
    expect(collectionMessages(collection).ready).toBe(
      'Bonjour, votre commande CC-0042 vous attend. Retrait mardi 2 mars de 14h30 à 15h, 12 rue du Marché. Montant à régler : 32 €. La Boutique',
    );
  });
  test.each(forms)('form %s: plain signs, one SMS each, the right word', (form) => {
    const messages = collectionMessages({ ...collection, form });
    for (const kind of messageKinds) {
      expect(countSms(messages[kind]), `${form} ${kind}: ${messages[kind]}`).toMatchObject({
        limit: 160,
        messages: 1,
      });
      expect(messages[kind]).toContain(form === 'R' ? 'réservation CC-0042' : 'commande CC-0042');
      expect(messages[kind]).not.toContain(form === 'R' ? 'commande' : 'réservation');
    }
  });
  test.each(forms)('form %s: no sentence over 12 words', (form) => {
    for (const message of Object.values(collectionMessages({ ...collection, form }))) {
      // what lies between two commas is said in one breath: number, day and address are fillings
      const bare = message.replace('mardi 2 mars ', '').replace(', 12 rue du Marché', '');
      for (const sentence of bare.split(/[.?] /)) {
        const words = sentence.split(' ').filter((word) => /\p{L}/u.test(word));
        expect(words.length, sentence).toBeLessThanOrEqual(12);
      }
    }
  });
  test('nothing is owed for a reservation, money comes back for what was paid', () => {
    expect(collectionMessages({ ...collection, form: 'R' }).missed).toContain('Vous ne devez rien.');
    expect(collectionMessages({ ...collection, form: 'C' }).missed).not.toContain('remboursée');
    expect(collectionMessages({ ...collection, form: 'P' }).missed).toContain('remboursée');
    expect(messageTitle('missed', 'R')).toContain('48');
    expect(messageTitle('missed', 'P')).toContain('72');
  });
  test('whatever is typed, the messages stay in the alphabet of SMS', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), fc.constantFrom(...forms), (typed, form) => {
        const messages = collectionMessages({ ...collection, form, address: typed, shop: typed, day: typed });
        for (const kind of messageKinds) expect(countSms(messages[kind]).limit).toBe(160);
      }),
    );
  });
});

test('times and amounts without the spaces of the site', () => {
  expect([smsTime(870), smsTime(900), smsTime(545)]).toEqual(['14h30', '15h', '9h05']);
  expect([smsEuros(3200), smsEuros(1860), smsEuros(123_450)]).toEqual(['32 €', '18,60 €', '1 234,50 €']);
});

describe('what is missing', () => {
  const values = initialFigures(messageFields).values;
  test('the example is complete', () => expect(readCollection(values).ok).toBe(true));
  test.each([
    [{ number: ' ' }, 'number', 'Écrivez le numéro, par exemple CC-0042'],
    [{ day: '' }, 'day', 'Écrivez le jour, par exemple mardi 2 mars'],
    [{ from: '' }, 'from', 'Indiquez l’heure de début'],
    [{ to: '14:30' }, 'to', 'La fin vient après le début'],
    [{ to: 'midi' }, 'to', 'Indiquez l’heure de fin'],
    [{ address: '' }, 'address', 'Écrivez l’adresse du retrait'],
    [{ amount: '0' }, 'amount', 'Indiquez un montant'],
    [{ shop: '' }, 'shop', 'Écrivez le nom de la boutique'],
  ] as const)('%j', (changes, field, sentence) => {
    const reading = readCollection({ ...values, ...changes });
    expect(reading.ok ? {} : reading.errors).toEqual({ [field]: sentence });
  });
  test('a message of two SMS is named', () => {
    expect(messagesSummary([1, 1, 1, 1])).toContain('Chacun tient en un seul SMS');
    expect(messagesSummary([1, 2, 1, 1])).toContain('Le message 2 compte plus d’un SMS');
    expect(messagesSummary([2, 2, 1, 1])).toContain('Les messages 1, 2 comptent plus d’un SMS');
  });
  test('the fields to fill are named in one sentence', () => {
    expect(missingWords(['number', 'amount'])).toBe(
      'Pour voir les messages, remplissez ou corrigez le numéro et le montant.',
    );
  });
});
