/** « Contrôleur de photos » (course 05, « Précisions »). 1 Ko is 1 000 bytes; the bounds themselves are accepted. */
import { formatScaled } from './format-number.ts';

export const heaviestPhoto = 300_000;
export const longSide = { min: 1200, max: 2000, light: 1600 } as const;

export interface PhotoSize {
  /** points, once turned as the camera says */
  width: number;
  height: number;
}
export interface PhotoFacts extends PhotoSize {
  bytes: number;
}

export const goodPhoto = 'Bonne photo';

/** Every remark, in the order of the course; « Bonne photo » alone when there is none. */
export function photoRemarks({ width, height, bytes }: PhotoFacts): string[] {
  const side = Math.max(width, height);
  const remarks = [
    bytes > heaviestPhoto && 'Trop lourde\u00a0: 300\u00a0Ko au plus',
    side > longSide.max && 'Trop grande',
    side < longSide.min && 'Trop petite',
    // width ÷ height below 0,80 or above 1,25, in whole numbers
    width * 5 < height * 4 && 'Trop haute\u00a0: rapprochez-vous du carré',
    width * 4 > height * 5 && 'Trop large\u00a0: rapprochez-vous du carré',
  ].filter((remark) => remark !== false);
  return remarks.length === 0 ? [goodPhoto] : remarks;
}

export type PhotoFormat = 'JPEG' | 'PNG' | 'WebP';
export const unreadFormat = 'Format non lu\u00a0: réglez l’appareil photo sur JPEG';

const startsWith = (bytes: Uint8Array, signature: readonly number[], at = 0): boolean =>
  signature.every((byte, index) => bytes[at + index] === byte);

/** By its first twelve bytes, never by its name. @returns null when it is none of the three */
export function photoFormat(bytes: Uint8Array): PhotoFormat | null {
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return 'JPEG';
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return 'PNG';
  const riff = startsWith(bytes, [0x52, 0x49, 0x46, 0x46]);
  return riff && startsWith(bytes, [0x57, 0x45, 0x42, 0x50], 8) ? 'WebP' : null;
}

/** Bytes in words: « 280 Ko », « 4,1 Mo ». */
export function formatBytes(bytes: number): string {
  // a photo just over the limit never reads « 300 Ko »
  if (bytes < 1_000_000) return `${formatScaled(Math.ceil(bytes / 1000), 0)}\u00a0Ko`;
  const tenths = Math.round(bytes / 100_000);
  return `${Math.floor(tenths / 10)},${tenths % 10}\u00a0Mo`.replace(',0', '');
}
