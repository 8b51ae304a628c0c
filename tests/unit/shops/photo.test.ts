import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { remakePhoto } from '../../../src/shops/photo.ts';

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#1c6a45' } });

describe('a photo is made anew', () => {
  it('upright, in two sizes, with nothing of the file that was sent', async () => {
    const sent = await photo(900, 700)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'SECRET-PLACE-48.11' } })
      .withMetadata({ orientation: 6 })
      .toBuffer();
    expect(sent.includes('SECRET-PLACE')).toBe(true);
    const { small, large } = await remakePhoto(Buffer.concat([sent, Buffer.from('SECRET-TAIL')]));
    for (const made of [small, large]) {
      expect(made.includes('SECRET')).toBe(false);
      const { format, exif } = await sharp(made).metadata();
      expect([format, exif]).toEqual(['webp', undefined]);
    }
    expect(await sharp(small).metadata()).toMatchObject({ width: 320, height: 240 });
    // lying in the file, standing once turned
    expect(await sharp(large).metadata()).toMatchObject({ width: 700, height: 900 });
  });

  it.each([
    ['a HEIC picture', Buffer.from('\0\0\0\u0018ftypheic\0\0\0\0mif1heic', 'latin1'), 'photo-heic'],
    ['a text', Buffer.from('not a picture'), 'photo-unreadable'],
    [
      'a drawing with addresses in it',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'),
      'photo-unreadable',
    ],
    ['half a picture', null, 'photo-unreadable'],
  ])('%s is refused', async (_, bytes, code) => {
    const half = async () => {
      const whole = await photo(800, 600).jpeg().toBuffer();
      return whole.subarray(0, whole.length / 2);
    };
    await expect(remakePhoto(bytes ?? (await half()))).rejects.toMatchObject({ code });
  });

  it('what is tiny, or unpacks to more pixels than any phone takes, is refused', async () => {
    for (const [width, height] of [
      [150, 900],
      [9000, 9000],
    ] as const) {
      const sent = await photo(width, height).png({ compressionLevel: 9 }).toBuffer();
      await expect(remakePhoto(sent)).rejects.toMatchObject({ code: 'photo-unreadable' });
    }
  });
});
