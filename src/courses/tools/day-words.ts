/** Days, times and durations as French people say them (domain § 8.2): « samedi 1er mai 2027 », « 14 h 30 ». */
import { type CivilDay, type Weekday, weekdayOf } from './civil-day.ts';
import { formatScaled } from './format-number.ts';

const nbsp = '\u00a0';

export const weekdayNames: Readonly<Record<Weekday, string>> = {
  1: 'lundi',
  2: 'mardi',
  3: 'mercredi',
  4: 'jeudi',
  5: 'vendredi',
  6: 'samedi',
  7: 'dimanche',
};
export const weekdays: readonly Weekday[] = [1, 2, 3, 4, 5, 6, 7];

const months = [
  'janvier',
  'février',
  'mars',
  'avril',
  'mai',
  'juin',
  'juillet',
  'août',
  'septembre',
  'octobre',
  'novembre',
  'décembre',
];

/** « mardi 2 mars » */
export function sayDayShort(day: CivilDay): string {
  const date = Number(day.slice(8, 10));
  const month = months[Number(day.slice(5, 7)) - 1] ?? '';
  return `${weekdayNames[weekdayOf(day)]}${nbsp}${date === 1 ? '1er' : date}${nbsp}${month}`;
}

/** « mardi 2 mars 2027 » */
export const sayDay = (day: CivilDay): string => `${sayDayShort(day)}${nbsp}${day.slice(0, 4)}`;

/** 870 → « 14 h 30 », 600 → « 10 h » */
export function sayTime(time: number): string {
  const rest = time % 60;
  const hours = `${Math.floor(time / 60)}${nbsp}h`;
  return rest === 0 ? hours : `${hours}${nbsp}${String(rest).padStart(2, '0')}`;
}

/** whole minutes → « 45 min », « 2 h », « 1 h 30 », « 3 jours » */
export function sayDuration(minutes: number): string {
  if (minutes < 60) return `${minutes}${nbsp}min`;
  if (minutes % 1440 === 0) {
    const days = minutes / 1440;
    return `${formatScaled(days, 0)}${nbsp}${days < 2 ? 'jour' : 'jours'}`;
  }
  return sayTime(minutes);
}

/** « le lundi », « le lundi et le jeudi », « du mardi au samedi », « tous les jours » */
export function sayWeekdays(days: readonly Weekday[]): string {
  const sorted = [...days].sort((a, b) => a - b);
  const [first] = sorted;
  const last = sorted.at(-1);
  if (first === undefined || last === undefined) return 'aucun jour';
  if (sorted.length === 7) return 'tous les jours';
  if (sorted.length > 2 && last - first === sorted.length - 1) {
    return `du ${weekdayNames[first]} au ${weekdayNames[last]}`;
  }
  return joinAnd(sorted.map((day) => `le ${weekdayNames[day]}`));
}

/** « a, b et c » */
export function joinAnd(words: readonly string[]): string {
  const last = words.at(-1) ?? '';
  return words.length < 2 ? last : `${words.slice(0, -1).join(', ')} et ${last}`;
}
