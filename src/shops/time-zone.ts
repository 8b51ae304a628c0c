import { holidayOn } from '../courses/tools/public-holidays.ts';
import { otherOverseas, regionOf } from '../accounts/regions.ts';
import { departementOf } from './departement.ts';
import type { ShopMoment } from './opening-hours.ts';

/** Overseas territories that are no region (INSEE codes). Their islands share one time, but for Polynesia's furthest. */
const collectivityZones: Readonly<Record<string, string>> = {
  '975': 'America/Miquelon',
  '977': 'America/St_Barthelemy',
  '978': 'America/Marigot',
  '984': 'Indian/Kerguelen',
  '986': 'Pacific/Wallis',
  '987': 'Pacific/Tahiti',
  '988': 'Pacific/Noumea',
};

/** IANA name of the clock on the wall of a commune's shops. */
export function timeZoneOf(commune: string, region: string): string {
  const zone = region === otherOverseas ? collectivityZones[commune.slice(0, 3)] : regionOf(region)?.timeZone;
  return zone ?? 'Europe/Paris';
}

/** A calendar day and the minutes after midnight, in a zone. */
interface LocalTime {
  day: string;
  minute: number;
}

const formats = new Map<string, Intl.DateTimeFormat>();

export function localTime(now: Date, zone: string): LocalTime {
  let format = formats.get(zone);
  if (!format) {
    format = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short', timeStyle: 'short' });
    formats.set(zone, format);
  }
  const [day = '', clock = ''] = format.format(now).split(' ');
  const [hours = 0, minutes = 0] = clock.split(':').map(Number);
  return { day, minute: hours * 60 + minutes };
}

const millisecondsADay = 86_400_000;

/** What the wall of a shop of this commune shows now: the day, the minute, and whether it is a public holiday there. */
export function shopMoment(now: Date, commune: string, region: string): ShopMoment {
  const { day, minute } = localTime(now, timeZoneOf(commune, region));
  const midnight = Date.parse(`${day}T00:00:00Z`);
  const yesterday = new Date(midnight - millisecondsADay).toISOString().slice(0, 10);
  return {
    day: (new Date(midnight).getUTCDay() + 6) % 7,
    minute,
    holiday: isHoliday(day, commune, region),
    afterHoliday: isHoliday(yesterday, commune, region),
  };
}

/** Good Friday is left out: only some communes of Alsace and Moselle keep it (domain § 2.2). */
function isHoliday(day: string, commune: string, region: string): boolean {
  const territory = {
    region,
    department: departementOf(commune),
    goodFriday: false,
    collectivity: collectivities[commune.slice(0, 3)] ?? null,
  };
  return holidayOn(day, territory as Parameters<typeof holidayOn>[1]) !== undefined;
}

const collectivities: Readonly<Record<string, string>> = { '977': 'saint-barthelemy', '978': 'saint-martin' };
