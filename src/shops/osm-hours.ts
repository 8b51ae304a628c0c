import { dayMinutes, type OpeningHours, orderRanges, overlappingNight, type Range } from './opening-hours.ts';

/**
 * `opening_hours` as OpenStreetMap writes it (https://wiki.openstreetmap.org/wiki/Key:opening_hours/specification), the
 * part a shop's week needs: `Mo-Fr 09:00-12:30,14:00-19:00; Sa 09:00-19:00; Su off; PH off`. Written one way; read with
 * the freedom people take in spaces and order.
 */
const dayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'] as const;

const two = (value: number): string => String(value).padStart(2, '0');
const time = (minutes: number): string => `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
/** 26:00 is 02:00 of the next day; 24:00 stays, as 00:00 would open and close at once. */
const range = ({ opens, closes }: Range): string =>
  `${time(opens)}-${time(closes > dayMinutes ? closes - dayMinutes : closes)}`;

const rangesText = (ranges: readonly Range[]): string => ranges.map(range).join(',') || 'off';

export function writeOsmHours({ week, holidays }: OpeningHours): string {
  const texts = week.map(rangesText);
  const rules: string[] = [];
  for (let first = 0; first < 7;) {
    let last = first;
    while (last < 6 && texts[last + 1] === texts[first]) last += 1;
    const days = last === first ? dayNames[first]! : `${dayNames[first]!}-${dayNames[last]!}`;
    rules.push(`${days} ${texts[first]!}`);
    first = last + 1;
  }
  if (holidays === 'closed') rules.push('PH off');
  if (holidays === 'unknown') rules.push('PH unknown');
  return rules.join('; ');
}

/** Null when it says something we do not know how to show. A later rule replaces an earlier one for its days. */
export function parseOsmHours(text: string): OpeningHours | null {
  if (text.length > 500) return null;
  const week: Range[][] = [[], [], [], [], [], [], []];
  let holidays: OpeningHours['holidays'] = 'usual';
  for (const rule of text.split(';').map((part) => part.trim())) {
    if (rule === '') continue;
    if (rule === '24/7') {
      week.forEach((_, day) => (week[day] = [{ opens: 0, closes: dayMinutes }]));
      continue;
    }
    const holiday = /^PH\s+(off|closed|unknown)$/i.exec(rule);
    if (holiday) {
      holidays = holiday[1]!.toLowerCase() === 'unknown' ? 'unknown' : 'closed';
      continue;
    }
    const parts = /^([a-z, -]+?)\s+(off|closed|[0-9:,\s-]+)$/i.exec(rule) ?? /^()([0-9:,\s-]+)$/.exec(rule);
    const days = parts && readDays(parts[1]!);
    const ranges = parts && readRanges(parts[2]!);
    if (!days || !ranges) return null;
    for (const day of days) week[day] = ranges;
  }
  return overlappingNight(week) === null ? { week: week, holidays } : null;
}

function readDays(text: string): number[] | null {
  if (text === '') return [0, 1, 2, 3, 4, 5, 6];
  const days: number[] = [];
  for (const part of text.split(',')) {
    const [first, last = first, ...more] = part.split('-').map(dayOf);
    if (first === undefined || last === undefined || first < 0 || last < 0 || more.length > 0) return null;
    for (let day = first; ; day = (day + 1) % 7) {
      days.push(day);
      if (day === last) break;
    }
  }
  return days;
}

const dayOf = (name: string): number =>
  dayNames.findIndex((known) => known.toLowerCase() === name.trim().toLowerCase());

function readRanges(text: string): Range[] | null {
  if (/^(off|closed)$/i.test(text)) return [];
  const ranges: Range[] = [];
  for (const part of text.split(',')) {
    const found = /^\s*(\d{1,2}):(\d\d)\s*-\s*(\d{1,2}):(\d\d)\s*$/.exec(part);
    if (!found) return null;
    const [hour, minute, endHour, endMinute] = found.slice(1).map(Number) as [number, number, number, number];
    if (minute > 59 || endMinute > 59) return null;
    const [opens, end] = [hour * 60 + minute, endHour * 60 + endMinute];
    ranges.push({ opens, closes: end <= opens ? end + dayMinutes : end });
  }
  const ordered = orderRanges(ranges);
  return typeof ordered === 'string' ? null : ordered;
}
