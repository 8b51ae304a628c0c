/**
 * An agenda file (RFC 5545) with the shop's slots, one weekly event for each slot of the week. Times are "floating":
 * no zone, the clock of the shop, as the course counts them. Days without slots are left out by EXDATE.
 */
import { type CivilDay, type Weekday, addDays, weekdayOf } from './civil-day.ts';
import { type SlotSettings, dayOff, slotCapacity, slotStarts } from './collection-slots.ts';
import { weekdays } from './day-words.ts';

const byDay: Readonly<Record<Weekday, string>> = {
  1: 'MO',
  2: 'TU',
  3: 'WE',
  4: 'TH',
  5: 'FR',
  6: 'SA',
  7: 'SU',
};

export const escape = (text: string): string => text.replace(/[\\;,]/g, '\\$&').replace(/\r?\n/g, '\\n');

/** Lines of at most 75 octets, continued after CRLF and a space, never in the middle of a character (§ 3.1). */
export function foldLine(line: string): string {
  const encoder = new TextEncoder();
  let folded = '';
  let used = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (used + size > 75) {
      folded += '\r\n ';
      used = 1;
    }
    folded += character;
    used += size;
  }
  return folded;
}

const stamp = (day: CivilDay, time: number): string =>
  `${day.replaceAll('-', '')}T${String(Math.floor(time / 60)).padStart(2, '0')}${String(time % 60).padStart(2, '0')}00`;

export interface CalendarFile {
  settings: SlotSettings;
  /** first day written, and number of weeks from there */
  from: CivilDay;
  weeks: number;
  /** now, as `Date.prototype.toISOString` writes it: the only instant of the file, in UTC */
  writtenAt: string;
  /** random text kept with the settings, so that a second download replaces the first one's events */
  seed: string;
}

/** The whole file, with CRLF line ends. */
export function calendarFile({ settings, from, weeks, writtenAt, seed }: CalendarFile): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Declic//Creneaux de retrait//FR',
    'CALSCALE:GREGORIAN',
    `X-WR-CALNAME:${escape('Créneaux de retrait')}`,
  ];
  const dtstamp = writtenAt.replace(/[-:]|\.\d+/g, '');
  const capacity = slotCapacity(settings);
  const orders = capacity < 2 ? '1 commande' : `${capacity} commandes`;

  for (const weekday of weekdays) {
    // where the weekday first falls, then each week
    const first = addDays(from, (weekday - weekdayOf(from) + 7) % 7);
    const days = Array.from({ length: weeks }, (_, week) => addDays(first, week * 7));
    const open = days.filter((day) => !dayOff(day, settings));
    const [start] = open;
    const last = open.at(-1);
    if (start === undefined || last === undefined) continue;
    // the series starts and ends on an open day: DTSTART always counts as an occurrence
    const skipped = days.filter((day) => day > start && day < last && dayOff(day, settings));

    for (const time of slotStarts(settings.week[weekday], settings.slotMinutes)) {
      lines.push(
        'BEGIN:VEVENT',
        `UID:${seed}-${byDay[weekday]}-${time}@declic.invalid`,
        `DTSTAMP:${dtstamp}`,
        `DTSTART:${stamp(start, time)}`,
        `DURATION:PT${settings.slotMinutes}M`,
        `RRULE:FREQ=WEEKLY;UNTIL=${stamp(last, time)}`,
        ...(skipped.length > 0 ? [`EXDATE:${skipped.map((day) => stamp(day, time)).join(',')}`] : []),
        `SUMMARY:${escape(`Créneau de retrait, ${orders}`)}`,
        'TRANSP:TRANSPARENT',
        'END:VEVENT',
      );
    }
  }
  lines.push('END:VCALENDAR');
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
