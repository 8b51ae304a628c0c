import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { formatNumber, makeNumber, readNumber } from '../../../src/certificates/number.ts';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
const numbers = fc.uint8Array({ minLength: 13, maxLength: 13 }).map((bytes) => makeNumber(bytes));
const position = fc.integer({ min: 0, max: 13 });

describe('number of an attestation', () => {
  test('is 14 symbols in groups of 4, 4, 4 and 2', () => {
    expect(formatNumber(makeNumber(new Uint8Array(13).fill(31)))).toMatch(/^ZZZZ-ZZZZ-ZZZZ-Z[0-9A-Z]$/);
  });

  test('uses the five low bits of each of 13 bytes: 65 bits', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 13, maxLength: 13 }),
        fc.integer({ min: 0, max: 12 }),
        fc.integer({ min: 0, max: 4 }),
        (bytes, at, bit) => {
          const other = Uint8Array.from(bytes);
          other[at]! ^= 1 << bit;
          expect(makeNumber(other).slice(0, 13)).not.toBe(makeNumber(bytes).slice(0, 13));
        },
      ),
    );
  });

  test('refuses too little randomness', () => {
    expect(() => makeNumber(new Uint8Array(12))).toThrow(RangeError);
  });

  test('is read back as it was written', () => {
    fc.assert(
      fc.property(numbers, (number) => {
        expect(readNumber(formatNumber(number))).toEqual({ kind: 'number', number });
      }),
    );
  });

  test('is read whatever the case, spaces, hyphens and look-alike letters', () => {
    const noise = fc.array(fc.constantFrom('', ' ', '-', '–', '−', '.', '_', '\u00a0', '\u202f', '\u200b'), {
      minLength: 15,
      maxLength: 15,
    });
    const looks: Record<string, string[]> = {
      0: ['0', 'O', 'o'],
      1: ['1', 'I', 'l', 'L', 'i'],
      V: ['V', 'u', 'U'],
    };
    fc.assert(
      fc.property(
        numbers,
        noise,
        fc.array(fc.nat(), { minLength: 14, maxLength: 14 }),
        (number, gaps, picks) => {
          const typed = [...number]
            .map((symbol, at) => {
              const written = [...(looks[symbol] ?? [symbol, symbol.toLowerCase()])];
              return gaps[at]! + written[picks[at]! % written.length]!;
            })
            .join('');
          expect(readNumber(typed + gaps[14]!)).toEqual({ kind: 'number', number });
        },
      ),
    );
  });

  test('is found in a pasted check address', () => {
    const number = makeNumber(new Uint8Array(13).fill(7));
    const address = `https://exemple.example/attestations/${formatNumber(number).toLowerCase()}/`;
    expect(readNumber(address)).toEqual({ kind: 'number', number });
  });

  test('finds every wrong symbol', () => {
    fc.assert(
      fc.property(numbers, position, fc.constantFrom(...alphabet.split('')), (number, at, symbol) => {
        fc.pre(number[at] !== symbol);
        expect(readNumber(number.slice(0, at) + symbol + number.slice(at + 1))).toEqual({
          kind: 'typing-error',
        });
      }),
      { numRuns: 500 },
    );
  });

  test('finds every swap of two different symbols, neighbours or not', () => {
    fc.assert(
      fc.property(numbers, position, position, (number, a, b) => {
        fc.pre(number[a] !== number[b]);
        const swapped = [...number];
        [swapped[a], swapped[b]] = [swapped[b]!, swapped[a]!];
        expect(readNumber(swapped.join(''))).toEqual({ kind: 'typing-error' });
      }),
      { numRuns: 500 },
    );
  });

  test('says what is wrong with anything else, and never throws', () => {
    expect(readNumber(' - ')).toEqual({ kind: 'empty' });
    expect(readNumber('7K3M-9QTX')).toEqual({ kind: 'length' });
    expect(readNumber('7K3M-9QTX-2BWD-H5-00')).toEqual({ kind: 'length' });
    expect(readNumber('7K3M-9QTX-2BWD-é5')).toEqual({ kind: 'symbol' });
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (typed) => void readNumber(typed)));
  });
});
