import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { momentCalendar } from '../../../src/learning/moment-calendar.ts';
import { momentZones } from '../../../src/learning/moment-zones.ts';
import { readHour, readMoment, type TypedMoment } from '../../../src/learning/read-moment.ts';
import {
  isFree,
  localTime,
  minutesToSend,
  momentRule,
  nearestFree,
  nextStart,
  type OpenRange,
  type WeeklyMoment,
} from '../../../src/learning/weekly-moment.ts';

const at = (hour: number, minute = 0) => hour * 60 + minute;
const shop: OpenRange[] = [
  [at(9), at(12, 30)],
  [at(14), at(19)],
];
const tuesday: WeeklyMoment = { day: 2, minutes: at(13), timeZone: 'Europe/Paris', open: shop };
const range = fc
  .tuple(fc.nat(1400), fc.integer({ min: 1, max: 600 }))
  .map(([from, length]): OpenRange => [from, Math.min(1440, from + length)]);
const moment: fc.Arbitrary<WeeklyMoment> = fc.record({
  day: fc.constantFrom(1 as const, 2 as const, 3 as const, 4 as const, 5 as const, 6 as const, 7 as const),
  minutes: fc.nat(1425),
  timeZone: fc.constantFrom(...momentZones.map(({ timeZone }) => timeZone)),
  open: fc.array(range, { maxLength: 2 }),
});
const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2031-01-01'), noInvalidDate: true });

describe('the opening hours', () => {
  test('a moment keeps out of them, and the nearest free one is proposed', () => {
    expect([at(8, 45), at(8, 46), at(12, 29), at(12, 30), at(13, 45), at(13, 46), at(19)].map((time) => isFree(time, shop))).toEqual([true, false, false, true, true, false, true]); // prettier-ignore
    expect(nearestFree(at(11), shop)).toBe(at(12, 30));
    expect(nearestFree(at(9, 30), shop)).toBe(at(8, 45));
    expect(nearestFree(at(12), [[0, 1440]])).toBeUndefined();
  });

  test('what is proposed is free, and nothing nearer is', () => {
    fc.assert(
      fc.property(fc.nat(1439), fc.array(range, { maxLength: 3 }), (time, open) => {
        const found = nearestFree(time, open);
        const free = Array.from({ length: 1440 }, (_, minute) => minute).filter((minute) =>
          isFree(minute, open),
        );
        if (found === undefined) expect(free).toEqual([]);
        else {
          expect(isFree(found, open)).toBe(true);
          for (const other of free)
            expect(Math.abs(found - time)).toBeLessThanOrEqual(Math.abs(other - time));
        }
      }),
    );
  });
});

describe('the mail', () => {
  const now = (iso: string) => localTime(new Date(iso), 'Europe/Paris');

  test('leaves at the moment on the shop’s clock, within the hour, before the shop opens', () => {
    expect(minutesToSend(tuesday, null, now('2026-11-24T11:59:00Z'))).toBe(0);
    expect(minutesToSend(tuesday, null, now('2026-11-24T12:00:00Z'))).toBe(60);
    expect(minutesToSend(tuesday, null, now('2026-07-07T11:00:00Z'))).toBe(60);
    expect(minutesToSend(tuesday, null, now('2026-11-24T12:59:00Z'))).toBe(1);
    expect(minutesToSend(tuesday, null, now('2026-11-24T13:00:00Z'))).toBe(0);
    expect(minutesToSend({ ...tuesday, minutes: at(13, 40) }, null, now('2026-11-24T12:41:00Z'))).toBe(19);
    expect(minutesToSend(tuesday, null, now('2026-11-25T12:00:00Z'))).toBe(0);
  });

  test('is one in seven days, even when the day is changed', () => {
    const monday = { ...tuesday, day: 1 as const };
    expect(minutesToSend(tuesday, '2026-11-17', now('2026-11-24T12:00:00Z'))).toBe(60);
    expect(minutesToSend(monday, '2026-11-24', now('2026-11-30T12:00:00Z'))).toBe(0);
  });

  test('whatever the clock, it never leaves in opening hours, on another day, or twice in seven days', () => {
    fc.assert(
      fc.property(moment, instant, fc.nat(20), (one, date, ago) => {
        const there = localTime(date, one.timeZone);
        const last = new Date(date.getTime() - ago * 86_400_000);
        const lastSentOn = localTime(last, one.timeZone).date;
        const left = minutesToSend(one, lastSentOn, there);
        if (left === 0) return;
        expect(there.day).toBe(one.day);
        expect(ago).toBeGreaterThanOrEqual(momentRule.daysBetween - 1);
        expect(left).toBeLessThanOrEqual(momentRule.lateMinutes);
        for (let minute = there.minutes; minute < there.minutes + left; minute += 1)
          expect(one.open.some(([from, to]) => minute >= from && minute < to)).toBe(false);
      }),
      { numRuns: 2000 },
    );
  });

  test('a time that the change of hour leaves out is due once, one that comes twice is due once', () => {
    for (const day of ['2026-03-29', '2026-10-25']) {
      const night = { ...tuesday, day: 7 as const, minutes: at(2, 30), open: [] };
      let last: string | null = null;
      let sent = 0;
      for (let minute = 0; minute < 1440; minute += 2) {
        const there = localTime(
          new Date(Date.parse(`${day}T00:00:00Z`) + (minute - 120) * 60_000),
          'Europe/Paris',
        );
        if (minutesToSend(night, last, there) === 0) continue;
        sent += 1;
        last = there.date;
      }
      expect(sent).toBe(1);
    }
  });
});

describe('the agenda file', () => {
  const now = new Date('2026-11-22T10:00:00Z');
  const file = (one: WeeklyMoment) => momentCalendar(one, 'https://declic.example', now);

  test('is weekly, on the clock of the shop, with its changes of hour', () => {
    const lines = file(tuesday).split('\r\n');
    expect(lines).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Europe/Paris:20261124T130000',
        'DTEND;TZID=Europe/Paris:20261124T131500',
        'RRULE:FREQ=WEEKLY',
        'RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU',
        'RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU',
        'TZOFFSETTO:+0200',
        'DTSTAMP:20261122T100000Z',
      ]),
    );
  });

  test('overseas, the offset of the territory', () => {
    const reunion = file({ ...tuesday, timeZone: 'Indian/Reunion' });
    expect(reunion).toContain('TZOFFSETTO:+0400');
    expect(reunion).not.toContain('DAYLIGHT');
    const miquelon = file({ ...tuesday, timeZone: 'America/Miquelon' });
    expect(miquelon).toContain('BYMONTH=3;BYDAY=2SU');
    expect(miquelon).toContain('BYMONTH=11;BYDAY=1SU');
  });

  test('starts at the next such moment, on that day and at that time there', () => {
    fc.assert(
      fc.property(moment, instant, (one, date) => {
        const start = nextStart(one, date);
        const days = (start.epochMilliseconds - date.getTime()) / 86_400_000;
        expect(days).toBeGreaterThan(0);
        expect(days).toBeLessThan(7.1);
        expect(start.dayOfWeek).toBe(one.day);
        // a time that the change of hour leaves out is the one after it
        expect([0, 60, -60]).toContain(start.hour * 60 + start.minute - one.minutes);
      }),
    );
  });
});

describe('the form', () => {
  const typed: TypedMoment = {
    day: '2',
    time: '13:00',
    timeZone: 'Europe/Paris',
    morningFrom: '9:00',
    morningTo: '12 h 30',
    afternoonFrom: '14h',
    afternoonTo: '19:00',
  };
  const wrong = (change: Partial<TypedMoment>) => {
    try {
      readMoment({ ...typed, ...change });
      return {};
    } catch (error) {
      return (error as { fields: object }).fields;
    }
  };

  test('reads hours as people write them', () => {
    expect(['9 h', '9h05', '09:05', '24:00', '9', 'midi', ''].map(readHour)).toEqual([540, 545, 545, null, null, null, null]); // prettier-ignore
    expect(readMoment(typed)).toEqual(tuesday);
  });

  test('says what is wrong, field by field', () => {
    expect(wrong({ time: '15:00' })).toEqual({ time: 'moment-while-open' });
    expect(wrong({ day: '', time: 'tôt', timeZone: 'Mars/Base' })).toEqual({
      day: 'moment-day-missing',
      time: 'moment-time-unreadable',
      timeZone: 'time-zone-unknown',
    });
    expect(wrong({ morningTo: '' })).toEqual({ hours: 'opening-hours-unreadable' });
    expect(wrong({ morningTo: '8:00' })).toEqual({ hours: 'opening-hours-unreadable' });
  });
});
