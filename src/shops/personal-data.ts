import type { Db, Trx } from '../platform/database.ts';
import { readOwnShop } from './own-shop.ts';
import { ShopStore } from './shop-store.ts';
import { unlist } from './withdraw-shop.ts';

/** Everything the merchant wrote of her shop, and what our checks found. */
export async function exportFor(db: Db, accountId: string): Promise<unknown> {
  const shop = await readOwnShop(db, accountId);
  if (!shop) return null;
  return {
    fiche: shop.content,
    photo: shop.photo,
    publieeLe: shop.publishedAt,
    modifieeLe: shop.updatedAt,
    retireeParLEquipe: shop.hidden && {
      le: shop.hidden.at,
      motif: shop.hidden.reason,
      votreReponse: shop.hidden.answer,
    },
    liens: shop.links.map(({ url, state, reason, checkedAt }) => ({
      adresse: url,
      etat: state,
      motif: reason,
      verifieLe: checkedAt,
    })),
  };
}

/** The public page goes first, so that the sums of its town stay right; photos are removed within the hour. */
export async function erase(trx: Trx, accountId: string): Promise<void> {
  const shops = new ShopStore(trx);
  const shop = await shops.lock(accountId);
  if (!shop) return;
  await unlist(trx, shop.id);
  await shops.remove(accountId);
}
