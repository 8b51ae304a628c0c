import fc from 'fast-check';
import { expect, test } from 'vitest';
import { calendarFile, foldLine } from '../../../src/courses/tools/calendar-file.ts';
import { addDays, weekdayOf } from '../../../src/courses/tools/civil-day.ts';
import { type SlotSettings, slotsOn } from '../../../src/courses/tools/collection-slots.ts';
import { nowhere } from '../../../src/courses/tools/territory.ts';

const open = [
  { from: 600, to: 750 },
  { from: 870, to: 1140 },
];
const settings: SlotSettings = {
  week: { 1: [], 2: open, 3: open, 4: open, 5: open, 6: open, 7: [] },
  slotMinutes: 30,
  delayMinutes: 120,
  orderMinutes: 1000,
  keptPlaces: 1,
  closedDays: ['2027-04-06'],
  territory: nowhere,
};
const write = (from: string, weeks: number, given = settings) =>
  calendarFile({ settings: given, from, weeks, writtenAt: '2027-03-01T08:09:10.123Z', seed: 'seed' });

/** What an agenda shows: a small independent reading of DTSTART, RRULE and EXDATE. */
function occurrences(file: string): string[] {
  const unfolded = file.replaceAll('\r\n ', '');
  const found: string[] = [];
  for (const event of unfolded.split('BEGIN:VEVENT').slice(1)) {
    const field = (name: string) => new RegExp(`^${name}:(.*)$`, 'm').exec(event)?.[1]?.trim() ?? '';
    const start = field('DTSTART');
    const until = /UNTIL=(\d{8}T\d{6})/.exec(field('RRULE'))?.[1] ?? '';
    const excluded = field('EXDATE').split(',');
    let day = `${start.slice(0, 4)}-${start.slice(4, 6)}-${start.slice(6, 8)}`;
    for (; ; day = addDays(day, 7)) {
      const instant = `${day.replaceAll('-', '')}${start.slice(8)}`;
      if (instant > until) break;
      if (!excluded.includes(instant)) found.push(instant);
    }
  }
  return found.sort();
}

test('an agenda shows exactly the slots of the period, without holidays and closed days', () => {
  const starts = fc.integer({ min: 0, max: 400 }).map((offset) => addDays('2027-01-01', offset));
  fc.assert(
    fc.property(starts, fc.integer({ min: 1, max: 53 }), (from, weeks) => {
      const expected = Array.from({ length: weeks * 7 }, (_, offset) => addDays(from, offset))
        .flatMap((day) => slotsOn(day, settings))
        .map(({ day, from: time }) => {
          const clock = [Math.floor(time / 60), time % 60].map((n) => String(n).padStart(2, '0')).join('');
          return `${day.replaceAll('-', '')}T${clock}00`;
        });
      expect(occurrences(write(from, weeks))).toEqual(expected.sort());
    }),
    { numRuns: 40 },
  );
});

test('the form of RFC 5545: CRLF everywhere, folded lines, floating times, UTC stamp', () => {
  const file = write('2027-03-01', 53);
  expect(file.startsWith('BEGIN:VCALENDAR\r\nVERSION:2.0\r\nPRODID:')).toBe(true);
  expect(file.endsWith('END:VCALENDAR\r\n')).toBe(true);
  expect(file.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  for (const line of file.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
  expect(file).toContain('DTSTAMP:20270301T080910Z');
  expect(file).toContain('DTSTART:20270302T100000\r\n');
  expect(file).toContain('SUMMARY:Créneau de retrait\\, 2 commandes');
  expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(70);
  const ids = file.match(/^UID:.*$/gm) ?? [];
  expect(new Set(ids).size).toBe(70);
});

test('a day that is never open gives no event', () => {
  const closed = Array.from({ length: 14 }, (_, offset) => addDays('2027-03-01', offset));
  const file = write('2027-03-01', 2, { ...settings, closedDays: closed });
  expect(file).not.toContain('VEVENT');
  expect(weekdayOf('2027-03-01')).toBe(1);
});

test('folding keeps every character whole and can be undone', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme-composite', maxLength: 300 }), (text) => {
      const line = text.replace(/[\r\n]/g, '');
      const folded = foldLine(line);
      expect(folded.replaceAll('\r\n ', '')).toBe(line);
      for (const part of folded.split('\r\n')) expect(Buffer.byteLength(part)).toBeLessThanOrEqual(75);
    }),
  );
});
