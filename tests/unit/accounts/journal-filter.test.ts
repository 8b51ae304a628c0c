import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  actFilterOf,
  journalQuery,
  readJournalFilter,
  startOfParisDay,
} from '../../../src/accounts/team/journal-filter.ts';

const read = (query: string) => readJournalFilter(new URLSearchParams(query));

describe('the search of the journal', () => {
  it('takes what makes sense and says when it corrected something', () => {
    expect(read('quoi=video.accept&du=2026-11-01&au=2026-11-30')).toMatchObject({ corrected: false });
    expect(read('du=2026-11-30&au=2026-11-01')).toMatchObject({
      from: '2026-11-01',
      to: '2026-11-30',
      corrected: true,
    });
    for (const absurd of [
      'qui=x',
      'quoi=tout',
      'du=2026-02-30',
      'au=hier',
      'avant=1',
      `objet=${'a'.repeat(81)}`,
    ]) {
      expect(read(absurd), absurd).toMatchObject({ ...read(''), corrected: true });
    }
  });

  it('never fails, whatever the address says, and its own address says the same', () => {
    const name = fc.constantFrom('qui', 'quoi', 'objet', 'du', 'au', 'avant', '__proto__');
    const value = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('2026-13-01', '2026-11-22', 'systeme'),
    );
    fc.assert(
      fc.property(fc.array(fc.tuple(name, value), { maxLength: 8 }), (pairs) => {
        const filter = readJournalFilter(new URLSearchParams(pairs));
        actFilterOf(filter);
        expect(read(journalQuery(filter, filter.before).slice(1))).toEqual({ ...filter, corrected: false });
      }),
    );
  });

  it('begins days in Paris, in winter and in summer', () => {
    expect(startOfParisDay('2026-11-22')).toBe('2026-11-21T23:00:00.000Z');
    expect(startOfParisDay('2026-07-14')).toBe('2026-07-13T22:00:00.000Z');
    expect(startOfParisDay('2026-03-29')).toBe('2026-03-28T23:00:00.000Z');
    expect(startOfParisDay('2026-10-25')).toBe('2026-10-24T22:00:00.000Z');
  });
});
