import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatBusinessNumber,
  isSiren,
  isSiret,
  luhnSum,
  readBusinessNumber,
} from '../../../src/platform/siren.ts';

/** Worked examples: domain facts, §3.2. */
describe('SIREN and SIRET', () => {
  it.each([
    ['V1', '732829320', '732829320', null, 40],
    ['V2', '123456782', '123456782', null, 40],
    ['V3', '73282932000074', '732829320', '73282932000074', 50],
    ['V4', '123 456 782 00010', '123456782', '12345678200010', 40],
    ['V5', '35600000000048', '356000000', '35600000000048', 30],
    ['V6', '35600000009075', '356000000', '35600000009075', 33],
    ['V6 bis', '35600000009093', '356000000', '35600000009093', 35],
  ])('%s is valid', (_, typed, siren, siret, sum) => {
    expect(readBusinessNumber(typed)).toEqual({ siren, siret });
    expect(luhnSum(typed.replaceAll(' ', ''))).toBe(sum);
  });

  it.each([
    ['I1', '732829321', 41],
    ['I2', '73282932000047', 56],
    ['I3', '12345678900007', 50],
    ['I4', '00000000000000', 0],
    ['I4, nine', '000000000', 0],
    ['I5', '35600000009090', 32],
    ['I6', '12345678200011', 41],
    ['13 digits', '7328293200007', 47],
  ])('%s is refused', (_, typed, sum) => {
    expect(readBusinessNumber(typed)).toBeUndefined();
    expect(luhnSum(typed)).toBe(sum);
  });

  it('accepts what people put between groups, and only ASCII digits', () => {
    for (const separator of [' ', '\u00a0', '\u202f', '.', '-', '\u2011']) {
      expect(readBusinessNumber(['732', '829', '320'].join(separator))).toEqual({
        siren: '732829320',
        siret: null,
      });
    }
    for (const other of ['٧٣٢٨٢٩٣٢٠', '+732829320', '732829320€', '7328293２0', '']) {
      expect(readBusinessNumber(other)).toBeUndefined();
    }
  });

  const digit = fc.integer({ min: 0, max: 9 });
  const withKey = (length: number) =>
    fc.array(digit, { minLength: length - 1, maxLength: length - 1 }).map((digits) => {
      const head = digits.join('');
      return head + String((10 - (luhnSum(`${head}0`) % 10)) % 10);
    });
  const siren = withKey(9).filter((text) => !/^0+$/.test(text));

  it('finds every wrong digit and every swap of neighbours but 09 ↔ 90', () => {
    fc.assert(
      fc.property(siren, fc.nat(8), fc.integer({ min: 1, max: 9 }), (valid, at, shift) => {
        expect(isSiren(valid)).toBe(true);
        const wrong = valid.slice(0, at) + String((Number(valid[at]) + shift) % 10) + valid.slice(at + 1);
        expect(isSiren(wrong)).toBe(false);
        if (at === 8) return;
        const pair = valid.slice(at, at + 2);
        const swapped = valid.slice(0, at) + pair[1]! + pair[0]! + valid.slice(at + 2);
        expect(isSiren(swapped)).toBe(pair[0] === pair[1] || pair === '09' || pair === '90');
      }),
    );
    expect(isSiren('111000097') && isSiren('111000907')).toBe(true);
  });

  it('a SIRET carries its SIREN, and La Poste alone has another sum', () => {
    fc.assert(
      fc.property(siren, fc.integer({ min: 0, max: 99_999 }), (head, nic) => {
        const siret = head + String(nic).padStart(5, '0');
        const plain = luhnSum(siret) % 10 === 0;
        if (!siret.startsWith('356000000')) expect(isSiret(siret)).toBe(plain);
        if (plain) expect(readBusinessNumber(siret)).toEqual({ siren: head, siret });
      }),
    );
  });

  it('is shown in groups that read back the same', () => {
    expect(formatBusinessNumber('12345678200010')).toBe('123\u202f456\u202f782\u202f00010');
    fc.assert(
      fc.property(siren, (valid) => {
        expect(readBusinessNumber(formatBusinessNumber(valid))?.siren).toBe(valid);
      }),
    );
  });

  it('never throws, whatever is typed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (typed) => {
        const read = readBusinessNumber(typed);
        if (read) expect(read.siren).toMatch(/^[0-9]{9}$/);
      }),
    );
  });
});
