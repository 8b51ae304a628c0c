import ical, { ICalAlarmType, ICalEventRepeatingFreq } from 'ical-generator';
import { momentRule, nextStart, type WeeklyMoment } from './weekly-moment.ts';

/**
 * The weekly moment as an agenda file (RFC 5545): one event each week, on the clock of the shop, summer time included.
 * It names nobody. A later choice replaces it: its name stays the same.
 */
export function momentCalendar(moment: WeeklyMoment, siteUrl: string, now: Date): string {
  const { timeZone } = moment;
  const start = nextStart(moment, now);
  const calendar = ical({
    name: 'Déclic',
    prodId: { company: 'Declic', product: 'Mon rendez-vous', language: 'FR' },
    timezone: { name: timeZone, generator: () => timeZoneRules(timeZone, start) },
  });
  const event = calendar.createEvent({
    id: `rendez-vous@${new URL(siteUrl).hostname}`,
    start,
    end: start.add({ minutes: momentRule.lasts }),
    timezone: timeZone,
    stamp: now,
    summary: 'Un moment pour ma boutique',
    description: `Une étape de quelques minutes\u00a0: ${siteUrl}/mon-parcours/`,
    url: `${siteUrl}/mon-parcours/`,
    repeating: { freq: ICalEventRepeatingFreq.WEEKLY },
  });
  event.createAlarm({ type: ICalAlarmType.display, trigger: 0, description: 'Un moment pour ma boutique' });
  // the library writes this instant on the machine's clock; the standard wants UTC (§ 3.8.7.2)
  const stamp = now.toISOString().replace(/[-:]|\.\d+/g, '');
  return `${calendar.toString().replace(/^DTSTAMP:.*$/m, `DTSTAMP:${stamp}`)}\r\n`;
}

const byDay = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** VTIMEZONE of a zone: its offset, or the yearly rule of its two changes of hour (§ 3.6.5). */
function timeZoneRules(timeZone: string, at: Temporal.ZonedDateTime): string {
  const yearAgo = at.subtract({ years: 1 });
  const changes = [yearAgo.getTimeZoneTransition('next'), at.getTimeZoneTransition('next')];
  const [first] = changes;
  const second = first?.getTimeZoneTransition('next');
  const parts =
    first && second && changes[1]
      ? [first, second].map((change) => part(change))
      : [observance('STANDARD', at.offset, at.offset, '19700101T000000')];
  return ['BEGIN:VTIMEZONE', `TZID:${timeZone}`, ...parts.flat(), 'END:VTIMEZONE'].join('\r\n');
}

function part(change: Temporal.ZonedDateTime): string[] {
  const before = change.subtract({ nanoseconds: 1 });
  const summer = change.offsetNanoseconds > before.offsetNanoseconds;
  // as the clock said when it changed
  const wall = change.toInstant().toZonedDateTimeISO(before.offset).toPlainDateTime();
  const nth = Math.ceil(wall.day / 7);
  const rule = `RRULE:FREQ=YEARLY;BYMONTH=${wall.month};BYDAY=${nth > 3 ? -1 : nth}${byDay[wall.dayOfWeek - 1]!}`;
  const start = wall.toString({ smallestUnit: 'second' }).replace(/[-:]/g, '');
  return observance(summer ? 'DAYLIGHT' : 'STANDARD', before.offset, change.offset, start, rule);
}

const observance = (kind: string, from: string, to: string, start: string, ...more: string[]): string[] => [
  `BEGIN:${kind}`,
  `DTSTART:${start}`,
  `TZOFFSETFROM:${from.replace(':', '')}`,
  `TZOFFSETTO:${to.replace(':', '')}`,
  ...more,
  `END:${kind}`,
];
