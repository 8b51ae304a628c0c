/** « Alléger » (course 05, « Précisions »): the long side to 1 600 points, never larger, then less JPEG quality. */
import { heaviestPhoto, longSide, type PhotoSize } from './photo-check.ts';

export function lightSize({ width, height }: PhotoSize): PhotoSize {
  const side = Math.max(width, height);
  if (side <= longSide.light) return { width, height };
  const scaled = (length: number) => Math.max(1, Math.round((length * longSide.light) / side));
  return { width: scaled(width), height: scaled(height) };
}

const qualities = [0.9, 0.8, 0.7, 0.6, 0.5, 0.4, 0.3] as const;

/**
 * The best quality that weighs 300 Ko at most; the lightest one when none does.
 * @param encode makes the JPEG at a quality between 0 and 1
 */
export async function lighten<T extends { size: number }>(
  encode: (quality: number) => Promise<T>,
): Promise<T> {
  let made = await encode(qualities[0]);
  for (const quality of qualities.slice(1)) {
    if (made.size <= heaviestPhoto) break;
    made = await encode(quality);
  }
  return made;
}
