import { formatScaled } from '../../tools/format-number.ts';

/** hundredths of a minute → « 48 min », and from an hour on « 72 min, soit 1 h 12 » */
export function sayMinutes(time: number): string {
  const minutes = `${formatScaled(time, 2)}\u00a0min`;
  const hours = Math.floor(time / 6000);
  if (hours === 0) return minutes;
  const rest = formatScaled(time % 6000, 2);
  return `${minutes}, soit ${formatScaled(hours, 0)}\u00a0h${rest === '0' ? '' : `\u00a0${rest.replace(/^\d(?!\d)/, '0$&')}`}`;
}
