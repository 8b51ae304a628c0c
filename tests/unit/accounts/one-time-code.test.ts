import { randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { codeFor, newToken, readCode } from '../../../src/accounts/one-time-code.ts';

describe('a code of six digits', () => {
  it.each([
    ['123456', '123456'],
    [' 123 456 ', '123456'],
    ['123\u00a0456', '123456'],
    ['123\u202f456', '123456'],
    ['123-456', '123456'],
    ['1 2 3.4 5 6', '123456'],
    ['１２３４５６', '123456'],
    ['000000', '000000'],
  ])('%j is read', (typed, code) => {
    expect(readCode(typed)).toBe(code);
  });

  it.each(['', '12345', '1234567', '12345a', '١٢٣٤٥٦', '12345\u202e6'])('%j is not a code', (typed) => {
    expect(() => readCode(typed)).toThrow('code-malformed');
  });

  it('belongs to one browser, one purpose and one site', () => {
    const key = randomBytes(32);
    const tokens = Array.from({ length: 2000 }, newToken);
    const codes = new Set(tokens.map((token) => codeFor(key, 'sign-in', token)));
    // 2,000 draws of a million: about 2 collisions are expected
    expect(codes.size).toBeGreaterThan(1980);
    const same = (a: (token: string) => string, b: (token: string) => string) =>
      tokens.filter((token) => a(token) === b(token)).length;
    const here = (token: string) => codeFor(key, 'sign-in', token);
    expect(same(here, here)).toBe(2000);
    expect(same(here, (token) => codeFor(key, 'email-change-old', token))).toBeLessThan(5);
    expect(same(here, (token) => codeFor(randomBytes(32), 'sign-in', token))).toBeLessThan(5);
  });

  it('always has six digits, spread evenly', () => {
    const key = randomBytes(32);
    const first = Array<number>(10).fill(0);
    for (let index = 0; index < 10_000; index += 1) {
      const code = codeFor(key, 'sign-in', newToken());
      expect(code).toMatch(/^[0-9]{6}$/);
      first[Number(code[0])]! += 1;
    }
    // expected 1,000 each, standard deviation 30
    for (const count of first) expect(Math.abs(count - 1000)).toBeLessThan(200);
  });

  it('never fails otherwise, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (typed) => {
        try {
          expect(readCode(typed)).toMatch(/^[0-9]{6}$/);
        } catch (error) {
          expect((error as Error).name).toBe('Refusal');
        }
      }),
    );
  });
});
