/** How lengths and weights are said, everywhere the same. */
const two = (value: number): string => String(value).padStart(2, '0');

/** « 45 s », « 1 min 20 s »: the length of a video. */
export function lengthInWords(seconds: number): string {
  const whole = Math.round(seconds);
  if (whole < 60) return `${whole}\u00a0s`;
  const rest = whole % 60;
  return `${Math.floor(whole / 60)}\u00a0min${rest ? `\u00a0${two(rest)}\u00a0s` : ''}`;
}

/** « 0 min 08 »: a place in a video. */
export const placeInWords = (seconds: number): string =>
  `${Math.floor(seconds / 60)}\u00a0min\u00a0${two(Math.floor(seconds % 60))}`;

/** « 0,1 Mo », rounded up to a tenth: never less than what will be paid for. */
export const weightInWords = (bytes: number): string =>
  `${(Math.ceil(bytes / 100_000) / 10).toLocaleString('fr-FR', { minimumFractionDigits: 1 })}\u00a0Mo`;
