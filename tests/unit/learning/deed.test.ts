import fc from 'fast-check';
import { expect, test } from 'vitest';
import { declaredAt } from '../../../src/learning/deed.ts';
import { readProofLink } from '../../../src/learning/proof-link.ts';
import { deed } from '../../fixtures/facts.ts';
import { history, stateOf } from './histories.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 10, 20, 9, minute)).toISOString();

test('declared, taken back, declared again: the last word stands, in whatever order it arrives', () => {
  expect(declaredAt(stateOf([]))).toBeUndefined();
  const facts = [deed('06', true, at(1)), deed('06', false, at(2)), deed('06', true, at(3))];
  expect(declaredAt(stateOf(facts.slice(0, 1)))).toBe(at(1));
  expect(declaredAt(stateOf(facts.slice(0, 2)))).toBeUndefined();
  fc.assert(
    fc.property(history, fc.shuffledSubarray(facts, { minLength: 3 }), (others, shuffled) => {
      expect(declaredAt(stateOf([...others, ...shuffled]))).toBe(at(3));
    }),
  );
});

test.each([
  ['https://www.example.com/boutique?jour=1', 'https://www.example.com/boutique?jour=1'],
  [' www.example.com ', 'https://www.example.com/'],
  ['example.com/retrait', 'https://example.com/retrait'],
  ['https://été.example/', 'https://xn--t-9fab.example/'],
])('« %s » is kept', (typed, kept) => {
  expect(readProofLink(typed)).toBe(kept);
});

test.each([
  '',
  'ma page',
  'http://example.com/',
  'javascript:alert(1)',
  'data:text/html,x',
  'https://localhost/',
  'https://me:secret@example.com/',
  `https://example.com/${'a'.repeat(500)}`,
])('« %s » is not', (typed) => {
  expect(readProofLink(typed)).toBeUndefined();
});

test('whatever is typed, what is kept is https', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.webUrl()), (typed) => {
      const kept = readProofLink(typed);
      if (kept !== undefined) expect(new URL(kept).protocol).toBe('https:');
    }),
  );
});
