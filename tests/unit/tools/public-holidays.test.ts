import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  addDays,
  civilDay,
  dayFromNumber,
  dayNumber,
  readDay,
  readTime,
  weekdayOf,
} from '../../../src/courses/tools/civil-day.ts';
import { sayDay, sayDuration, sayTime, sayWeekdays } from '../../../src/courses/tools/day-words.ts';
import {
  easter,
  holidayOn,
  holidaysBetween,
  holidaysOf,
} from '../../../src/courses/tools/public-holidays.ts';
import type { collectivities } from '../../../src/courses/tools/territory.ts';
import {
  type GrandEstDepartment,
  type Territory,
  grandEst,
  nowhere,
  regionList,
} from '../../../src/courses/tools/territory.ts';

const grandEstWith = (department: GrandEstDepartment | null, goodFriday: boolean): Territory => ({
  ...nowhere,
  region: '44',
  department,
  goodFriday,
});
const days = (year: number, territory: Territory) => holidaysOf(year, territory).map(({ day }) => day);
const extra = (territory: Territory) =>
  days(2027, territory).filter((day) => !days(2027, nowhere).includes(day));

describe('Easter', () => {
  test.each([
    [2026, '2026-04-05'],
    [2027, '2027-03-28'],
    [2028, '2028-04-16'],
    [2000, '2000-04-23'],
    [2038, '2038-04-25'],
    [1818, '1818-03-22'],
  ])('%d', (year, day) => expect(easter(year)).toBe(day));

  test('is the Sunday after the Paschal full moon of the tables, from 1900 to 2199', () => {
    // independent check: Gauss's form, valid for these three centuries with their own M and N
    for (let year = 1900; year <= 2199; year += 1) {
      const [m, n] = year < 2100 ? [24, 5] : [24, 6];
      const d = (19 * (year % 19) + m) % 30;
      const e = (2 * (year % 4) + 4 * (year % 7) + 6 * d + n) % 7;
      let march = 22 + d + e;
      if (d === 29 && e === 6) march -= 7;
      if (d === 28 && e === 6 && (11 * m + 11) % 30 < 19) march -= 7;
      expect(easter(year)).toBe(march > 31 ? civilDay(year, 4, march - 31) : civilDay(year, 3, march));
      expect(weekdayOf(easter(year))).toBe(7);
    }
  });
});

describe('holidays', () => {
  test('the eleven national days of 2027', () => {
    expect(days(2027, nowhere)).toEqual([
      '2027-01-01',
      '2027-03-29',
      '2027-05-01',
      '2027-05-06',
      '2027-05-08',
      '2027-05-17',
      '2027-07-14',
      '2027-08-15',
      '2027-11-01',
      '2027-11-11',
      '2027-12-25',
    ]);
  });

  test('Ascension on 1 May 2008 is one day with two names', () => {
    expect(holidayOn('2008-05-01', nowhere)?.name).toBe('fête du Travail et Ascension');
    expect(holidaysOf(2008, nowhere)).toHaveLength(10);
  });

  test.each(['57', '67', '68'] as const)(
    'département %s keeps 26 December, and Good Friday if told',
    (dep) => {
      expect(extra(grandEstWith(dep, false))).toEqual(['2027-12-26']);
      expect(extra(grandEstWith(dep, true))).toEqual(['2027-03-26', '2027-12-26']);
    },
  );

  test('the other départements of Grand Est add nothing, even with the box ticked', () => {
    for (const department of Object.keys(grandEst) as GrandEstDepartment[]) {
      if (!['57', '67', '68'].includes(department)) {
        expect(extra(grandEstWith(department, true))).toEqual([]);
      }
    }
    expect(extra(grandEstWith(null, true))).toEqual([]);
  });

  test.each([
    ['01', '2027-05-27'],
    ['02', '2027-05-22'],
    ['03', '2027-06-10'],
    ['04', '2027-12-20'],
    ['06', '2027-04-27'],
  ] as const)('region %s keeps %s', (region, day) => {
    expect(extra({ ...nowhere, region })).toEqual([day]);
  });

  test('Saint-Martin and Saint-Barthélemy, and no other collectivity', () => {
    const of = (collectivity: keyof typeof collectivities) =>
      extra({ ...nowhere, region: 'com', collectivity });
    expect(of('saint-martin')).toEqual(['2027-05-27']);
    expect(of('saint-barthelemy')).toEqual(['2027-10-09']);
    expect(of('other')).toEqual([]);
  });

  test('a département left over from Grand Est changes nothing elsewhere', () => {
    expect(extra({ ...grandEstWith('67', true), region: '53' })).toEqual([]);
  });

  test('18 regions are offered', () => expect(regionList).toHaveLength(18));

  test('a stretch over the new year', () => {
    const found = holidaysBetween('2026-12-20', '2027-03-29', nowhere).map(({ day }) => day);
    expect(found).toEqual(['2026-12-25', '2027-01-01', '2027-03-29']);
  });
});

describe('civil days', () => {
  test('agree with UTC over four centuries, forth and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: -60_000, max: 84_000 }), (number) => {
        const day = new Date(number * 86_400_000).toISOString().slice(0, 10);
        expect(dayNumber(day)).toBe(number);
        expect(dayFromNumber(number)).toBe(day);
        expect(weekdayOf(day)).toBe(new Date(`${day}T12:00:00Z`).getUTCDay() || 7);
      }),
    );
  });

  test('a day that does not exist is not read', () => {
    expect(readDay('2027-02-29')).toBeNull();
    expect(readDay('2028-02-29')).toBe('2028-02-29');
    expect(readDay('2027-13-01')).toBeNull();
    expect(readDay('')).toBeNull();
    expect(readDay('0027-03-02')).toBeNull();
    expect(readTime('24:00')).toBeNull();
    expect(readTime('14:30')).toBe(870);
    expect(readTime('')).toBeNull();
    expect(addDays('2027-12-31', 1)).toBe('2028-01-01');
  });

  test('are said in French', () => {
    const plain = (text: string) => text.replaceAll('\u00a0', ' ');
    expect(plain(sayDay('2027-05-01'))).toBe('samedi 1er mai 2027');
    expect(plain(sayTime(870))).toBe('14 h 30');
    expect(plain(sayTime(600))).toBe('10 h');
    expect(plain(sayTime(545))).toBe('9 h 05');
    expect(plain(sayDuration(45))).toBe('45 min');
    expect(plain(sayDuration(10_080))).toBe('7 jours');
    expect(sayWeekdays([2, 3, 4, 5, 6])).toBe('du mardi au samedi');
    expect(sayWeekdays([6, 4])).toBe('le jeudi et le samedi');
    expect(sayWeekdays([])).toBe('aucun jour');
  });
});
