import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Weekday, dayFromNumber, dayNumber, weekdayOf } from '../../../src/courses/tools/civil-day.ts';
import { sayDuration } from '../../../src/courses/tools/day-words.ts';
import { roundHalfUp } from '../../../src/courses/tools/fraction.ts';
import {
  clicksPerOrderRule,
  countWords,
  postingResult,
  publicationDays,
  publicationsAMonth,
} from '../../../src/courses/tools/publication-plan.ts';
import { publicationCalendar } from '../../../src/courses/tools/publication-calendar.ts';
import { price, rate, readNumber, whole } from '../../../src/courses/tools/read-number.ts';
import { type GrandEstDepartment, grandEst, nowhere } from '../../../src/courses/tools/territory.ts';

const march = ['02', '05', '09', '12', '16', '19', '23', '26'].map((date) => `2027-03-${date}`);

test('jeu d’essai: from 2 March 2027, Tuesdays and Fridays', () => {
  expect(publicationDays('2027-03-02', [2, 5], nowhere)?.map(({ day }) => day)).toEqual(march);
  // the order of the two days does not matter
  expect(publicationDays('2027-03-02', [5, 2], nowhere)?.map(({ day }) => day)).toEqual(march);
});

test('jeu d’essai: Good Friday is told in 57, 67 and 68 only', () => {
  const told = (department: GrandEstDepartment, goodFriday: boolean) =>
    publicationDays('2027-03-02', [2, 5], { ...nowhere, region: '44', department, goodFriday })
      ?.filter(({ holiday }) => holiday !== null)
      .map(({ day, holiday }) => `${day} ${holiday}`);
  for (const department of Object.keys(grandEst) as GrandEstDepartment[]) {
    const keeps = ['57', '67', '68'].includes(department);
    expect(told(department, true)).toEqual(keeps ? ['2027-03-26 vendredi saint'] : []);
    expect(told(department, false)).toEqual([]);
  }
});

test('a holiday stays where it is', () => {
  const days = publicationDays('2027-05-01', [6, 1], nowhere);
  expect(days?.[0]).toEqual({ day: '2027-05-01', holiday: 'fête du Travail' });
  expect(days?.map(({ day }) => day)).toContain('2027-05-08');
});

test('the same day twice is refused', () => {
  expect(publicationDays('2027-03-02', [2, 2], nowhere)).toBeNull();
});

const weekday = fc.integer({ min: 1, max: 7 }).map((day) => day as Weekday);

test('always eight different days of the two weekdays, in order, within four weeks and one day', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: dayNumber('2020-01-01'), max: dayNumber('2060-12-31') }).map(dayFromNumber),
      weekday,
      weekday,
      (start, first, second) => {
        const days = publicationDays(start, [first, second], nowhere);
        if (first === second) {
          expect(days).toBeNull();
          return;
        }
        const found = (days ?? []).map(({ day }) => day);
        expect(found).toHaveLength(publicationsAMonth);
        expect([...new Set(found)].sort()).toEqual(found);
        expect(found.every((day) => [first, second].includes(weekdayOf(day)))).toBe(true);
        expect(dayNumber(found[0] ?? '')).toBeGreaterThanOrEqual(dayNumber(start));
        expect(dayNumber(found[7] ?? '') - dayNumber(start)).toBeLessThan(28);
      },
    ),
  );
});

test('jeu d’essai: 8 × 25 minutes are 3 h 20', () => {
  expect(sayDuration(publicationsAMonth * 25)).toBe('3\u00a0h\u00a020');
});

test('jeu d’essai: 300 views, 4 %, one click in six, 34 €', () => {
  const found = postingResult({ views: 300, clickRate: 400, clicksPerOrder: 6, basket: 3400 });
  expect(roundHalfUp(found.clicks)).toBe(12n);
  expect(roundHalfUp(found.orders)).toBe(2n);
  expect(found.sales).toBe(6800n);
});

test('orders come from exact clicks, sales from whole orders', () => {
  // 2,5 clicks shown as 3, ÷ 2 = 1,25 order shown as 1
  const found = postingResult({ views: 50, clickRate: 500, clicksPerOrder: 2, basket: 1000 });
  expect(roundHalfUp(found.clicks)).toBe(3n);
  expect(roundHalfUp(found.orders)).toBe(1n);
  expect(found.sales).toBe(1000n);
});

test('no click for an order is refused before it divides', () => {
  expect(readNumber('0', clicksPerOrderRule)).toMatchObject({ ok: false });
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: whole.max }),
      fc.integer({ min: 0, max: rate.max }),
      fc.integer({ min: clicksPerOrderRule.min, max: clicksPerOrderRule.max }),
      fc.integer({ min: 0, max: price.max }),
      (views, clickRate, clicksPerOrder, basket) => {
        const { clicks, orders, sales } = postingResult({ views, clickRate, clicksPerOrder, basket });
        expect(roundHalfUp(clicks)).toBeLessThanOrEqual(BigInt(views));
        expect(roundHalfUp(orders)).toBeLessThanOrEqual(BigInt(views));
        expect(sales).toBe(roundHalfUp(orders) * BigInt(basket));
      },
    ),
  );
});

test('words are runs of signs between spaces', () => {
  expect(countWords('')).toBe(0);
  expect(countWords('  \n ')).toBe(0);
  expect(countWords('Le bouquet rond, c’est 35,00\u00a0€\u202f!')).toBe(7);
  fc.assert(
    fc.property(fc.array(fc.stringMatching(/^\S+$/)), (words) => {
      expect(countWords(words.join(' \n'))).toBe(words.length);
    }),
  );
});

test('the agenda file holds one whole day and one reminder for each post', () => {
  const file = publicationCalendar({
    posts: march.map((day, index) => ({
      day,
      theme: 'conseil',
      title: index === 0 ? 'Encre, plume; papier' : '',
    })),
    writtenAt: '2027-03-01T08:00:00.000Z',
    seed: 'abc',
  });
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(8);
  expect(file).toContain('DTSTART;VALUE=DATE:20270302\r\nDTEND;VALUE=DATE:20270303\r\n');
  expect(file).toContain('À publier\u00a0: Encre\\, plume\\; papier');
  expect(file).toContain('À publier\u00a0: conseil');
  expect(file).toContain('DTSTAMP:20270301T080000Z');
  expect(file.match(/BEGIN:VALARM/g)).toHaveLength(8);
  expect(new Set(file.match(/UID:.*/g)).size).toBe(8);
  expect(file.split('\r\n').every((line) => new TextEncoder().encode(line).length <= 75)).toBe(true);
});
