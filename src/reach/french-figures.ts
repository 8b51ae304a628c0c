import { type Day, isoDay } from './paris-day.ts';

const whole = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 0 });
const tenth = new Intl.NumberFormat('fr-FR', { maximumFractionDigits: 1 });
const dayFormat = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'UTC' });
const shortFormat = new Intl.DateTimeFormat('fr-FR', { day: 'numeric', month: 'short', year: '2-digit', timeZone: 'UTC' }); // prettier-ignore

const monthFormat = new Intl.DateTimeFormat('fr-FR', { month: 'long', year: 'numeric', timeZone: 'UTC' });

const atMidnight = (day: Day): Date => new Date(`${isoDay(day)}T00:00:00.000Z`);

/** A hidden cell is not zero. */
export const figure = (count: number | null | undefined): string =>
  count === null || count === undefined ? 'n.\u00a0c.' : whole.format(count);
export const rate = (count: number): string => (count > 0 && count < 100 ? tenth : whole).format(count);
/** « — » without a denominator, never 0 %. */
export const percent = (part: number | null, all: number | null): string =>
  part === null || all === null || all === 0 ? '—' : `${tenth.format((part / all) * 100)}\u00a0%`;
export const longDay = (day: Day): string => dayFormat.format(atMidnight(day)).replace(/^1 /, '1er ');
export const shortDay = (day: Day): string => shortFormat.format(atMidnight(day));
/** « octobre 2026 » of 2026-10 */
export const monthName = (month: string): string => monthFormat.format(new Date(`${month}-01T00:00:00.000Z`));
