import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, dayFromNumber, dayNumber, weekdayOf } from '../../../src/courses/tools/civil-day.ts';
import { holidayOn } from '../../../src/courses/tools/public-holidays.ts';
import { type Territory, nowhere, regionList } from '../../../src/courses/tools/territory.ts';
import { placeIsVague, withdrawalPeriod } from '../../../src/courses/tools/withdrawal-period.ts';
import { explainWithdrawal, withdrawalSummary } from '../../../src/courses/ui/tools/withdrawal-words.ts';

const lastDay = (collected: string, territory: Territory = nowhere) =>
  withdrawalPeriod('P', collected, territory)?.last;
const plain = (text: string) => text.replaceAll(/[\u00a0\u202f]/g, ' ');

describe('jeu d’essai', () => {
  test.each([
    ['2027-03-02', '2027-03-16'],
    ['2027-03-06', '2027-03-22'],
    ['2027-04-17', '2027-05-03'],
    ['2027-03-15', '2027-03-30'],
    ['2027-04-22', '2027-05-07'],
    ['2027-12-11', '2027-12-27'],
    ['2026-05-08', '2026-05-22'],
  ])('%s → %s', (collected, last) => expect(lastDay(collected)).toBe(last));

  test('Martinique, 22 May, then a weekend and Whit Monday', () => {
    expect(lastDay('2026-05-08', { ...nowhere, region: '02' })).toBe('2026-05-26');
  });
  test('Mayotte, 27 April', () => {
    expect(lastDay('2027-04-13', { ...nowhere, region: '06' })).toBe('2027-04-28');
  });
  test('R: no legal period', () => {
    expect(withdrawalPeriod('R', '2027-03-02', nowhere)).toBeNull();
    expect(withdrawalSummary('R', '', nowhere)).toContain('pas de délai légal');
  });
  test('an empty or impossible date', () => {
    expect(withdrawalSummary('C', '', nowhere)).toBe('Indiquez le jour du retrait.');
    expect(withdrawalSummary('P', '2027-02-30', nowhere)).toBe('Indiquez le jour du retrait.');
    expect(withdrawalSummary('P', '', nowhere)).toBe('Indiquez le jour du retrait.');
  });
});

describe('local holidays', () => {
  const grandEst = (department: Territory['department'], goodFriday = false): Territory => ({
    ...nowhere,
    region: '44',
    department,
    goodFriday,
  });
  test('26 December in Moselle and Alsace only', () => {
    // day 14 is Tuesday 26 December 2028
    expect(lastDay('2028-12-12', grandEst('57'))).toBe('2028-12-27');
    expect(lastDay('2028-12-12', grandEst('51'))).toBe('2028-12-26');
  });
  test('Good Friday, when the commune keeps it', () => {
    // day 14 is Friday 26 March 2027, then the weekend and Easter Monday
    expect(lastDay('2027-03-12', grandEst('67', true))).toBe('2027-03-30');
    expect(lastDay('2027-03-12', grandEst('67'))).toBe('2027-03-26');
  });
  test('a region that does not tell its holidays', () => {
    expect(placeIsVague(grandEst(null))).toBe(true);
    expect(placeIsVague(grandEst('51'))).toBe(false);
    expect(placeIsVague({ ...nowhere, region: 'com' })).toBe(true);
    expect(placeIsVague(nowhere)).toBe(false);
  });
});

describe('in words', () => {
  test('the date in full, the hour, and « sauf exceptions »', () => {
    expect(plain(withdrawalSummary('P', '2027-03-06', nowhere))).toBe(
      'Le client peut se rétracter jusqu’au lundi 22 mars 2027, jusqu’à minuit, sauf exceptions.',
    );
  });
  test('the count, day by day', () => {
    const period = withdrawalPeriod('C', '2027-04-22', nowhere);
    expect(period && explainWithdrawal('2027-04-22', period).map(plain)).toEqual([
      'Retrait le jeudi 22 avril 2027. Le jour 1 est le vendredi 23 avril.',
      'Le jour 14 est le jeudi 6 mai 2027.',
      'Report : jeudi 6 mai, férié (Ascension).',
      'Dernier jour : vendredi 7 mai 2027, jusqu’à minuit.',
    ]);
  });
  test('a day 14 that stays', () => {
    const period = withdrawalPeriod('C', '2027-03-02', nowhere);
    expect(period && explainWithdrawal('2027-03-02', period).map(plain)).toEqual([
      'Retrait le mardi 2 mars 2027. Le jour 1 est le mercredi 3 mars.',
      'Le jour 14 est le mardi 16 mars 2027.',
      'Dernier jour : mardi 16 mars 2027, jusqu’à minuit.',
    ]);
  });
});

test('for any day and place: 14 days or a few more, never ending on a weekend or a holiday', () => {
  const places: Territory[] = [
    nowhere,
    ...regionList.map(({ code }) => ({ ...nowhere, region: code })),
    { ...nowhere, region: '44', department: '68', goodFriday: true },
    { ...nowhere, region: 'com', collectivity: 'saint-martin' },
  ];
  const days = fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2099-12-31') });
  fc.assert(
    fc.property(days, fc.constantFrom(...places), fc.constantFrom('C', 'P'), (number, place, form) => {
      const collected = dayFromNumber(number);
      const period = withdrawalPeriod(form, collected, place);
      if (!period) throw new Error('a firm order has a period');
      const length = dayNumber(period.last) - number;
      expect(length).toBeGreaterThanOrEqual(14);
      expect(length).toBeLessThanOrEqual(20);
      expect(period.pushed).toHaveLength(length - 14);
      expect(weekdayOf(period.last)).toBeLessThan(6);
      expect(holidayOn(period.last, place)).toBeUndefined();
      expect(period.first).toBe(addDays(collected, 1));
      // a local holiday never gives the customer less
      expect(period.last >= (withdrawalPeriod(form, collected, nowhere)?.last ?? '')).toBe(true);
    }),
  );
});
