/** The publications as an agenda file (RFC 5545): whole days, a reminder at nine, no zone. */
import { escape, foldLine } from './calendar-file.ts';
import { type CivilDay, addDays } from './civil-day.ts';

export interface PlannedPost {
  day: CivilDay;
  theme: string;
  /** may be empty: the theme stands in */
  title: string;
}

export interface PublicationCalendar {
  posts: readonly PlannedPost[];
  /** now, as `Date.prototype.toISOString` writes it */
  writtenAt: string;
  /** random text kept on the phone: a second download replaces the first one's events */
  seed: string;
}

const date = (day: CivilDay): string => day.replaceAll('-', '');

/** The whole file, with CRLF line ends. */
export function publicationCalendar({ posts, writtenAt, seed }: PublicationCalendar): string {
  const dtstamp = writtenAt.replace(/[-:]|\.\d+/g, '');
  const events = posts.flatMap(({ day, theme, title }, index) => {
    const summary = escape(`À publier\u00a0: ${title.trim() || theme}`);
    return [
      'BEGIN:VEVENT',
      `UID:${seed}-publication-${index + 1}@declic.invalid`,
      `DTSTAMP:${dtstamp}`,
      `DTSTART;VALUE=DATE:${date(day)}`,
      `DTEND;VALUE=DATE:${date(addDays(day, 1))}`,
      `SUMMARY:${summary}`,
      `DESCRIPTION:${escape(`Thème\u00a0: ${theme}`)}`,
      'TRANSP:TRANSPARENT',
      'BEGIN:VALARM',
      'ACTION:DISPLAY',
      `DESCRIPTION:${summary}`,
      'TRIGGER:PT9H',
      'END:VALARM',
      'END:VEVENT',
    ];
  });
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Declic//Publications//FR',
    'CALSCALE:GREGORIAN',
    'X-WR-CALNAME:Publications',
    ...events,
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
