const space = '\u00A0';

/** « 17 min », « 1 h », « 1 h 20 ». */
export function duration(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return `${rest}${space}min`;
  return rest === 0 ? `${hours}${space}h` : `${hours}${space}h${space}${String(rest).padStart(2, '0')}`;
}

/** The French plural begins at 2: « 1 étape », « 2 étapes ». */
export const counted = (count: number, one: string, many: string): string =>
  `${count}${space}${count < 2 ? one : many}`;
