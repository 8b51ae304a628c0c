/**
 * Public holidays of a shop's territory. Sources (domain § 2.2): Code du travail L3133-1 (the 11 national days),
 * L3134-13 (Moselle, Bas-Rhin, Haut-Rhin), L3422-2 (abolition of slavery, overseas). Civil days, no time zone.
 * Easter Sunday and Whit Sunday are Sundays, nothing more.
 */
import { type CivilDay, addDays, civilDay } from './civil-day.ts';
import type { Territory } from './territory.ts';

export interface Holiday {
  day: CivilDay;
  name: string;
}

/** Easter Sunday, Gregorian calendar (Meeus, Jones and Butcher). */
export function easter(year: number): CivilDay {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const f = Math.floor((b + 8) / 25);
  const g = Math.floor((b - f + 1) / 3);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 22 * l) / 451);
  const n = h + l - 7 * m + 114;
  return civilDay(year, Math.floor(n / 31), (n % 31) + 1);
}

function national(year: number): Holiday[] {
  const sunday = easter(year);
  const fixed = (month: number, date: number, name: string): Holiday => ({
    day: civilDay(year, month, date),
    name,
  });
  return [
    fixed(1, 1, 'jour de l’An'),
    { day: addDays(sunday, 1), name: 'lundi de Pâques' },
    fixed(5, 1, 'fête du Travail'),
    fixed(5, 8, 'victoire de 1945'),
    { day: addDays(sunday, 39), name: 'Ascension' },
    { day: addDays(sunday, 50), name: 'lundi de Pentecôte' },
    fixed(7, 14, 'fête nationale'),
    fixed(8, 15, 'Assomption'),
    fixed(11, 1, 'Toussaint'),
    fixed(11, 11, 'armistice de 1918'),
    fixed(12, 25, 'Noël'),
  ];
}

/** month and date of the abolition day, by region code or collectivity */
const abolition: Readonly<Record<string, readonly [number, number]>> = {
  '06': [4, 27],
  '02': [5, 22],
  '01': [5, 27],
  'saint-martin': [5, 27],
  '03': [6, 10],
  'saint-barthelemy': [10, 9],
  '04': [12, 20],
};

function local(year: number, { region, department, goodFriday, collectivity }: Territory): Holiday[] {
  if (region === '44' && (department === '57' || department === '67' || department === '68')) {
    const friday = { day: addDays(easter(year), -2), name: 'vendredi saint' };
    return [...(goodFriday ? [friday] : []), { day: civilDay(year, 12, 26), name: 'lendemain de Noël' }];
  }
  const date = abolition[(region === 'com' ? collectivity : region) ?? ''];
  return date ? [{ day: civilDay(year, ...date), name: 'abolition de l’esclavage' }] : [];
}

/** Holidays of one year in date order; two that fall together make one day with both names. */
export function holidaysOf(year: number, territory: Territory): Holiday[] {
  const byDay = new Map<CivilDay, string>();
  for (const { day, name } of [...national(year), ...local(year, territory)]) {
    const known = byDay.get(day);
    byDay.set(day, known ? `${known} et ${name}` : name);
  }
  return [...byDay].map(([day, name]) => ({ day, name })).sort((a, b) => (a.day < b.day ? -1 : 1));
}

/** Holidays from `first` to `last`, both included. */
export function holidaysBetween(first: CivilDay, last: CivilDay, territory: Territory): Holiday[] {
  const found: Holiday[] = [];
  for (let year = Number(first.slice(0, 4)); year <= Number(last.slice(0, 4)); year += 1) {
    found.push(...holidaysOf(year, territory).filter(({ day }) => day >= first && day <= last));
  }
  return found;
}

export const holidayOn = (day: CivilDay, territory: Territory): Holiday | undefined =>
  holidaysOf(Number(day.slice(0, 4)), territory).find((holiday) => holiday.day === day);
