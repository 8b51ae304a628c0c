import { randomInt } from 'node:crypto';
import type { Trx } from '../platform/database.ts';
import type { ShopContent } from './shop.ts';
import { ShopStore } from './shop-store.ts';

/** No letter that looks like a digit, no vowel that makes a word. */
const signs = '23456789bcdfghjkmnpqrstvwxz';
const idLength = 10;

export const newShopId = (): string =>
  Array.from({ length: idLength }, () => signs[randomInt(signs.length)]!).join('');

/** Keeps what was prepared. Nothing of it is public before `publishShop`. */
export async function saveShop(trx: Trx, accountId: string, content: ShopContent, now: Date): Promise<void> {
  await new ShopStore(trx).save(accountId, newShopId(), JSON.stringify(content), now);
}
