import { Refusal } from '../platform/refusal.ts';
import { isHeic } from './heic.ts';

/** What may be sent. A phone's photo has some 4 MB. */
export const largestPhoto = 12_000_000;
/** More pixels than any phone takes: a small file may unpack to gigabytes. */
const mostPixels = 60_000_000;
const kinds = new Set(['jpeg', 'png', 'webp', 'heif', 'gif']);

export const photoSizes = { small: 320, large: 1200 } as const;
export type PhotoSize = keyof typeof photoSizes;
export type RemakePhoto = (bytes: Buffer) => Promise<Record<PhotoSize, Buffer>>;

/**
 * Makes the photo anew, turned upright and in two sizes: nothing of the sent file is kept, neither its place and date
 * nor anything hidden behind the picture. @throws Refusal photo-unreadable, photo-heic
 */
export const remakePhoto: RemakePhoto = async (bytes) => {
  if (isHeic(bytes)) throw new Refusal('photo-heic');
  // loaded with the first photo: most servers' first minutes have none
  const { default: sharp } = await import('sharp');
  try {
    const image = sharp(bytes, { limitInputPixels: mostPixels, failOn: 'error', animated: false });
    const { format, width, height } = await image.metadata();
    if (!kinds.has(format) || Math.min(width, height) < 200) throw new Refusal('photo-unreadable');
    const [small, large] = await Promise.all(
      (['small', 'large'] as const).map((size) =>
        image
          .clone()
          .autoOrient()
          .resize({
            width: photoSizes[size],
            height: photoSizes[size] * 0.75,
            fit: size === 'small' ? 'cover' : 'inside',
            withoutEnlargement: true,
          })
          .webp({ quality: size === 'small' ? 70 : 78, effort: 4 })
          .toBuffer(),
      ),
    );
    return { small: small!, large: large! };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('photo-unreadable');
  }
};
