/** A photo opened in the browser: read, measured, lightened. It never leaves the phone. */
import {
  type PhotoFacts,
  type PhotoFormat,
  type PhotoSize,
  photoFormat,
  unreadFormat,
} from '../../tools/photo-check.ts';
import { lightSize, lighten } from '../../tools/photo-light.ts';

export interface OpenPhoto extends PhotoFacts {
  file: Blob;
  name: string;
  format: PhotoFormat;
  /** made here by « Alléger » */
  light: boolean;
}
export type PhotoReading = { ok: true; photo: OpenPhoto } | { ok: false; error: string };

const damaged = 'Cette photo ne s’ouvre pas. Choisissez-en une autre.';

/** Turned as the camera says, which is what the eye sees. */
const decode = (file: Blob): Promise<ImageBitmap> =>
  createImageBitmap(file, { imageOrientation: 'from-image' });

export async function openPhoto(file: Blob, name: string, light = false): Promise<PhotoReading> {
  const format = photoFormat(new Uint8Array(await file.slice(0, 12).arrayBuffer()));
  if (!format) return { ok: false, error: unreadFormat };
  try {
    const picture = await decode(file);
    const { width, height } = picture;
    picture.close();
    return { ok: true, photo: { file, name, format, width, height, bytes: file.size, light } };
  } catch {
    return { ok: false, error: damaged };
  }
}

/** Draws the photo, on white where it is transparent. */
async function draw(file: Blob, { width, height }: PhotoSize, canvas: HTMLCanvasElement): Promise<void> {
  const picture = await decode(file);
  canvas.width = width;
  canvas.height = height;
  const brush = canvas.getContext('2d');
  if (!brush) throw new Error('this browser draws nothing');
  brush.fillStyle = '#fff';
  brush.fillRect(0, 0, width, height);
  brush.imageSmoothingQuality = 'high';
  brush.drawImage(picture, 0, 0, width, height);
  picture.close();
}

/** A small view of it, at most 320 points wide. */
export function preview(photo: OpenPhoto, canvas: HTMLCanvasElement): Promise<void> {
  const part = Math.min(1, 320 / Math.max(photo.width, photo.height));
  const side = (length: number) => Math.max(1, Math.round(length * part));
  return draw(photo.file, { width: side(photo.width), height: side(photo.height) }, canvas);
}

/** Drawn anew: neither the place nor anything else the camera wrote remains. */
export async function lightPhoto(photo: OpenPhoto): Promise<PhotoReading> {
  const canvas = document.createElement('canvas');
  try {
    await draw(photo.file, lightSize(photo), canvas);
    const file = await lighten(
      (quality) =>
        new Promise<Blob>((resolve, reject) => {
          canvas.toBlob((made) => (made ? resolve(made) : reject(new Error(damaged))), 'image/jpeg', quality);
        }),
    );
    return await openPhoto(file, `${photo.name.replace(/\.\w+$/, '')}-allegee.jpg`, true);
  } catch {
    return { ok: false, error: damaged };
  }
}
