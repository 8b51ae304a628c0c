import {
  dayMinutes,
  isOpenAt,
  type OpeningHours,
  type Range,
  rangesOf,
  type ShopMoment,
} from './opening-hours.ts';

export const dayWords = ['lundi', 'mardi', 'mercredi', 'jeudi', 'vendredi', 'samedi', 'dimanche'] as const;

/** 570 → « 9 h 30 »; midnight by its name */
export function timeWords(minutes: number): string {
  const within = minutes % dayMinutes;
  if (within === 0) return 'minuit';
  const hour = `${Math.floor(within / 60)}\u00a0h`;
  return within % 60 === 0 ? hour : `${hour}\u00a0${String(within % 60).padStart(2, '0')}`;
}

export const rangeWords = ({ opens, closes }: Range): string =>
  `de ${timeWords(opens)} à ${timeWords(closes)}`;

export const dayHoursWords = (ranges: readonly Range[]): string =>
  ranges.length === 0 ? 'fermé' : ranges.map(rangeWords).join(' et ');

export const holidayWords: Readonly<Record<OpeningHours['holidays'], string>> = {
  closed: 'Fermé les jours fériés.',
  usual: 'Ouvert aussi les jours fériés, aux heures du jour.',
  unknown: 'Jours fériés\u00a0: appelez avant de venir.',
};

export interface OpenState {
  open: boolean;
  /** « ferme à 19 h », « ouvre demain à 9 h » */
  words: string;
}

/** Null on a public holiday of which the shop says « ask us »: neither open nor closed is known. */
export function openState(hours: OpeningHours, moment: ShopMoment): OpenState | null {
  if (moment.holiday && hours.holidays === 'unknown') return null;
  const now = rangesOf(hours, moment).find(
    ({ opens, closes }) => opens <= moment.minute && moment.minute < closes,
  );
  if (now) return { open: true, words: `ferme à ${timeWords(closingOf(hours, moment, now))}` };
  const later = rangesOf(hours, moment).find(({ opens }) => opens > moment.minute);
  if (later) return { open: false, words: `ouvre à ${timeWords(later.opens)}` };
  for (let ahead = 1; ahead <= 7; ahead += 1) {
    const day = (moment.day + ahead) % 7;
    const first = hours.week[day]?.[0];
    if (!first) continue;
    const when = ahead === 1 ? 'demain' : dayWords[day]!;
    return { open: false, words: `ouvre ${when} à ${timeWords(first.opens)}` };
  }
  return { open: false, words: 'n’indique pas d’ouverture' };
}

/** A range cut at midnight closes when its other half does. */
function closingOf(hours: OpeningHours, moment: ShopMoment, { closes }: Range): number {
  if (closes !== dayMinutes) return closes;
  const tomorrow = { day: (moment.day + 1) % 7, minute: 0, holiday: false, afterHoliday: moment.holiday };
  const night = rangesOf(hours, tomorrow).find(({ opens }) => opens === 0);
  return night && isOpenAt(hours, tomorrow) ? night.closes : closes;
}
