import { randomBytes } from 'node:crypto';
import { addSeconds } from '../platform/clock.ts';
import type { Database, Db } from '../platform/database.ts';
import { takeOrRefuse } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { Storage } from '../platform/storage.ts';
import { ListingStore } from './listing-store.ts';
import { largestPhoto, type PhotoSize, photoSizes, type RemakePhoto } from './photo.ts';
import { ShopStore } from './shop-store.ts';

export interface PhotoDependencies {
  database: Database;
  storage: Storage;
  now: Date;
}

const photosADay = { limit: 30, windowSeconds: 86_400 };
const keyOf = (photo: string, size: PhotoSize): string => `shops/${photo}/${size}.webp`;

/**
 * Prepares a photo for the shop; it is public once published. The row comes before the files, so that a stop in between
 * leaves nothing that no row names. @throws Refusal shop-missing, photo-missing, photo-unreadable, photo-heic, photo-too-large
 */
export async function setPhoto(
  { database, storage, now, remakePhoto }: PhotoDependencies & { remakePhoto: RemakePhoto },
  accountId: string,
  bytes: Buffer,
): Promise<void> {
  if (bytes.length === 0) throw new Refusal('photo-missing');
  if (bytes.length > largestPhoto) throw new Refusal('photo-too-large');
  const shop = await new ShopStore(database.read).find(accountId);
  if (!shop) throw new Refusal('shop-missing');
  await takeOrRefuse(database, ['shop-photo', accountId], photosADay, now);
  const made = await remakePhoto(bytes);
  const photo = randomBytes(16).toString('hex');
  await database.transact((trx) => new ShopStore(trx).addPhoto(photo, shop.id, now));
  for (const size of Object.keys(photoSizes) as PhotoSize[])
    await storage.put(keyOf(photo, size), made[size], 'image/webp');
  await database.transact((trx) =>
    new ShopStore(trx).change(shop.id, { photo, updated_at: now.toISOString() }),
  );
}

export async function removePhoto(
  { database, now }: Omit<PhotoDependencies, 'storage'>,
  accountId: string,
): Promise<void> {
  await database.transact(async (trx) => {
    const shop = await new ShopStore(trx).lock(accountId);
    if (shop) await new ShopStore(trx).change(shop.id, { photo: null, updated_at: now.toISOString() });
  });
}

/** Who may see a photo now: everyone when it is published, its owner before. */
export async function photoAudience(
  db: Db,
  photo: string,
  accountId: string | null,
): Promise<'everyone' | 'owner' | null> {
  if (await new ListingStore(db).showsPhoto(photo)) return 'everyone';
  const own = accountId === null ? undefined : await new ShopStore(db).find(accountId);
  return own?.photo === photo ? 'owner' : null;
}

export const openPhoto = (storage: Storage, photo: string, size: PhotoSize) =>
  storage.open(keyOf(photo, size));

/** Housekeeping: photos that were replaced, withdrawn or whose owner left. @returns how many */
export async function removeUnusedPhotos({ database, storage, now }: PhotoDependencies): Promise<number> {
  const unused = await new ShopStore(database.read).unusedPhotos(addSeconds(now, -3600), 500);
  for (const photo of unused) {
    await storage.removeAll(`shops/${photo}`);
    await database.transact((trx) => new ShopStore(trx).forgetPhoto(photo));
  }
  return unused.length;
}
