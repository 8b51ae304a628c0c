import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gsmReplacement, gsmUnits } from '../../../src/courses/tools/gsm-alphabet.ts';
import { plainText, replaceSigns, smsSize } from '../../../src/courses/tools/short-message.ts';
import { countSms, smsCost } from '../../../src/courses/tools/sms-count.ts';
import { countSummary, costWords } from '../../../src/courses/ui/tools/sms-words.ts';

const ready =
  "Bonjour, votre commande CC-0042 est prête. Retrait aujourd'hui entre 14h30 et 15h00, 12 rue du Marché. Apportez ce message. La Boutique";
const waiting =
  'Bonjour, votre commande CC-0042 vous attend. Retrait de 14h30 à 15h, 12 rue du Marché. Montant à régler : 32 €. La Boutique';

describe('jeu d’essai', () => {
  test('« prête »: 135 signs, 3 SMS, one sign to blame', () => {
    expect(countSms(ready)).toEqual({
      units: 135,
      limit: 70,
      messages: 3,
      culprits: [{ sign: 'ê', times: 1, replacement: 'e' }],
    });
  });
  test('« vous attend »: 124 units, 1 SMS', () => {
    expect(countSms(waiting)).toEqual({ units: 124, limit: 160, messages: 1, culprits: [] });
  });
  test.each([
    ['a', 160, 1],
    ['a', 161, 2],
    ['ê', 71, 2],
  ])('%s × %i → %i SMS', (sign, times, messages) => {
    expect(countSms(sign.repeat(times)).messages).toBe(messages);
  });
  test('40 orders, 2 SMS each at 0,06 €', () => {
    expect(smsCost(40, 2, 1, 6)).toBe(480n);
    expect(smsCost(40, 2, 3, 6)).toBe(1440n);
  });
});

describe('the alphabet', () => {
  test('capitals: É Ç Ä Ö Ü Ñ Å Æ Ø are in, À È Ê Ù are not', () => {
    for (const sign of 'ÉÇÄÖÜÑÅÆØéèàùìò\n') expect(gsmUnits(sign)).toBe(1);
    for (const sign of '^{}\\[~]|€') expect(gsmUnits(sign)).toBe(2);
    for (const sign of 'ÀÈÊÙçêâîôœ’«»…–\u00a0\u202f') expect(gsmUnits(sign)).toBeNull();
  });
  test('what to write instead', () => {
    const instead: Record<string, string> = {
      ê: 'e',
      À: 'A',
      ç: 'c',
      œ: 'oe',
      '’': "'",
      '«': '"',
      '»': '"',
      '–': '-',
      '—': '-',
      '…': '...',
      '\u00a0': ' ',
      '\u202f': ' ',
    };
    for (const [sign, replacement] of Object.entries(instead)) {
      expect(gsmReplacement(sign)).toBe(replacement);
    }
    expect(gsmReplacement('🎁')).toBeNull();
    expect(gsmReplacement('漢')).toBeNull();
  });
  test('replacing keeps what only a person can rewrite', () => {
    expect(replaceSigns('« Prête » 🎁')).toBe('"Prete" 🎁');
    expect(plainText('« Prête » 🎁')).toBe('"Prete" ');
    expect(countSms(replaceSigns(ready)).messages).toBe(1);
  });
});

describe('parts', () => {
  test('an empty text makes no SMS', () => {
    expect(countSms('')).toEqual({ units: 0, limit: 160, messages: 0, culprits: [] });
    expect(countSummary(countSms(''))).toBe('Écrivez un message pour le compter.');
  });
  test('a letter and its accent typed apart are one sign', () => {
    expect(countSms('e\u0301').units).toBe(1);
    expect(countSms('e\u0302').culprits).toEqual([{ sign: 'ê', times: 1, replacement: 'e' }]);
  });
  test('a new line counts one, an emoji two', () => {
    expect(countSms('a\nb').units).toBe(3);
    expect(countSms('🎁')).toMatchObject({ units: 2, limit: 70, messages: 1 });
  });
  test('a sign of two units is never cut between two parts', () => {
    // 152 + 2: the euro does not fit the first part of 153
    expect(countSms(`${'a'.repeat(152)}€${'a'.repeat(151)}`).messages).toBe(2);
    expect(countSms(`${'a'.repeat(152)}€${'a'.repeat(152)}`)).toMatchObject({ units: 306, messages: 3 });
    // 66 + 2 of 67
    expect(countSms(`${'ê'.repeat(66)}🎁${'ê'.repeat(66)}`)).toMatchObject({ units: 134, messages: 3 });
  });
  test('outside the alphabet the euro counts one', () => {
    expect(countSms('ê€').units).toBe(2);
  });
  test('any text: parts hold it, and plain text has no culprit', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        const { units, limit, messages, culprits } = countSms(text);
        expect(Number.isSafeInteger(units) && Number.isSafeInteger(messages)).toBe(true);
        const each = limit === 160 ? 153 : 67;
        expect(messages).toBeGreaterThanOrEqual(
          units <= limit ? Math.min(units, 1) : Math.ceil(units / each),
        );
        expect(messages).toBeLessThanOrEqual(Math.ceil(units / (each - 1)));
        expect(culprits.length > 0).toBe(limit === 70);
        expect(countSms(plainText(text)).culprits).toEqual([]);
        expect(smsSize(plainText(text)).messages).toBeGreaterThanOrEqual(1);
      }),
    );
  });
});

test('the count in words', () => {
  expect(countSummary(countSms(ready))).toBe(
    '135\u00a0signes, 3\u00a0SMS. La limite tombe à 70\u00a0signes, à cause de «\u00a0ê\u00a0».',
  );
  expect(countSummary(countSms(waiting))).toBe('124\u00a0signes, 1\u00a0SMS. Il vous reste 36\u00a0signes.');
  expect(costWords(1440n, 480n)).toContain(
    '14,40\u00a0€. En un seul SMS chacun, ils coûteraient 4,80\u00a0€',
  );
  expect(costWords(480n, 480n)).toBe('Ces messages coûtent 4,80\u00a0€.');
});
