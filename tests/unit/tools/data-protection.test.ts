import fc from 'fast-check';
import { expect, test } from 'vitest';
import { answerDeadline, requests } from '../../../src/courses/tools/answer-deadline.ts';
import { addDays, dayNumber, readDay } from '../../../src/courses/tools/civil-day.ts';
import { blankLine, registerSpreadsheet } from '../../../src/courses/tools/data-register.ts';
import { passwordStrength } from '../../../src/courses/tools/password-strength.ts';
import { passwordHelp, passwordSummary } from '../../../src/courses/ui/tools/password-words.ts';
import {
  exampleLines,
  registerFields,
  registerHead,
  registerSummary,
  registerText,
} from '../../../src/courses/ui/tools/register-words.ts';
import { deadlineSummary, requestAnswer } from '../../../src/courses/ui/tools/request-words.ts';
import { asDone, safetyLines, safetySummary } from '../../../src/courses/ui/tools/safety-words.ts';
import { figuresReader } from '../../../src/courses/ui/tools/use-figures.ts';

const withBlocking = 'suffisant seulement si le compte se bloque après des erreurs';

test.each([
  ['Tr9!kmPz4?wq', '12\u00a0signes, 79,6\u00a0bits\u00a0: solide.'],
  ['Tr9kmPz4wqXy7B', '14\u00a0signes, 83,4\u00a0bits\u00a0: solide.'],
  ['Tr9kmPz4', '8\u00a0signes, 47,6\u00a0bits\u00a0: trop court seul.'],
])('jeu d’essai: %s', (typed, said) => {
  expect(passwordSummary(typed)).toBe(said);
});

test.each([
  ['2027-03-09', '2027-04-09'],
  ['2027-01-31', '2027-02-28'],
  ['2028-01-31', '2028-02-29'],
  ['2027-12-31', '2028-01-31'],
  ['2027-03-31', '2027-04-30'],
  ['2027-03-10', '2027-04-10'], // a Saturday: no day is added
])('jeu d’essai: a request of %s is answered by %s', (received, last) => {
  expect(answerDeadline(received)).toBe(last);
});

test.each([
  ['', 'Tapez un exemple.'],
  ['a'.repeat(129), '128 signes au plus.'],
  ['1234567890123456', `16\u00a0signes, 53,2\u00a0bits\u00a0: ${withBlocking}.`],
  ['cheval lampe route', `18\u00a0signes, 107,6\u00a0bits\u00a0: solide.`],
  ['é', '1\u00a0signe, 5,2\u00a0bits\u00a0: trop facile à deviner.'],
  ['éàéà', '4\u00a0signes, 20,8\u00a0bits\u00a0: trop court seul.'],
])('password « %s »', (typed, said) => {
  expect(passwordSummary(typed)).toBe(said);
});

test.each(['123456', '987654', 'abcdefghijklmnopqrstuvwxyz', 'aaaaaaaaaaaaaaaaaaaaaaaa', 'AbCdEf'])(
  '%s is too easy to guess, whatever its length',
  (typed) => {
    expect(passwordStrength(typed)?.advice).toBe('guessable');
  },
);

test('any text: a sentence, never a broken number; a sign more is never weaker', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 140 }), (typed) => {
      expect(`${passwordSummary(typed)} ${passwordHelp(typed) ?? ''}`).not.toMatch(/NaN|Infinity|undefined/);
      const now = passwordStrength(typed);
      const next = passwordStrength(`${typed}k`);
      if (now && next) expect(next.tenths).toBeGreaterThan(now.tenths);
    }),
  );
});

test('any day: the answer is due 28 to 31 days later, on a day that exists', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 72_000 }), (count) => {
      const received = addDays('2000-01-01', count);
      const last = answerDeadline(received);
      expect(readDay(last)).toBe(last);
      const days = dayNumber(last) - dayNumber(received);
      expect(days >= 28 && days <= 31).toBe(true);
    }),
  );
});

test('the answer keeps the invoice and says why', () => {
  const text = requestAnswer('erase', true, '2027-03-09', 'La librairie') ?? '';
  expect(text).toContain('10 ans');
  expect(requestAnswer('erase', false, '2027-03-09', '')).not.toContain('10 ans');
  expect(requestAnswer('see', false, '2027-02-30', '')).toBeNull();
  expect(deadlineSummary('')).toBe('Indiquez le jour où la demande est arrivée.');
  expect(deadlineSummary('2027-03-09')).toBe(
    'Répondez au plus tard le vendredi\u00a09\u00a0avril\u00a02027.',
  );
  for (const asked of requests) expect(requestAnswer(asked, true, '2027-03-09', '')).toContain('gratuite');
});

test('the register: three complete lines, then what is missing', () => {
  expect(registerSummary(exampleLines)).toBe('3\u00a0lignes complètes.');
  expect(registerSummary([])).toContain('première ligne');
  expect(registerSummary([{ ...blankLine, name: 'Commandes', data: 'Nom' }])).toBe(
    'Commandes\u00a0: écrivez le but, la durée et qui y accède.',
  );
  expect(registerText(exampleLines)).toContain('Durée\u00a0: 3 ans');
});

test('the spreadsheet: one row a line, nothing typed is a formula', () => {
  const sheet = registerSpreadsheet(registerHead, [
    { ...blankLine, name: '=1+1', purpose: 'dire "oui"', data: 'a\nb; c' },
    blankLine,
  ]);
  expect(sheet).toBe(
    '\ufeff"Fichier";"But";"Données";"Durée";"Qui y accède"\r\n"\'=1+1";"dire ""oui""";"a b; c";"";""\r\n',
  );
});

test('the safety list counts, and names the next line', () => {
  expect(safetySummary([])).toContain('0\u00a0ligne cochée sur 10');
  expect(safetySummary(['mail', 'mail-two'])).toContain('2\u00a0lignes cochées sur 10');
  expect(safetySummary(safetyLines.map(({ id }) => id))).toContain('Les 10 lignes');
  expect(asDone(['mail', 'mail', 'nothing', 4])).toEqual(['mail']);
});

test('whatever lies in the memory can be shown', () => {
  fc.assert(
    fc.property(fc.anything(), (stored) => {
      const kept = figuresReader(registerFields)({ values: { lines: stored }, mine: [] });
      expect(registerSummary(kept?.values.lines ?? [])).not.toMatch(/undefined|NaN/);
      expect((asDone(stored) ?? []).length).toBeLessThanOrEqual(10);
    }),
  );
});
