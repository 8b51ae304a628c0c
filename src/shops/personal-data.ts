import type { Db, Trx } from '../platform/database.ts';
import { readOwnShop } from './own-shop.ts';
import { ReportStore } from './report-store.ts';
import { ShopStore } from './shop-store.ts';
import { unlist } from './withdraw-shop.ts';

/** Everything the merchant wrote of her shop, what our checks found, and what she reported under her address. */
export async function exportFor(db: Db, accountId: string): Promise<unknown> {
  const shop = await readOwnShop(db, accountId);
  const reports = await new ReportStore(db).sentBy(accountId);
  if (!shop && reports.length === 0) return null;
  return {
    ...(shop && {
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
    }),
    signalementsEnAttente: reports.map(({ reason, words, at }) => ({ motif: reason, texte: words, le: at })),
  };
}

/**
 * The public page goes first, so that the sums of its town stay right; photos are removed within the hour. What she
 * reported stays before the team, without her address.
 */
export async function erase(trx: Trx, accountId: string): Promise<void> {
  await new ReportStore(trx).forgetSender(accountId);
  const shops = new ShopStore(trx);
  const shop = await shops.lock(accountId);
  if (!shop) return;
  await unlist(trx, shop.id);
  await shops.remove(accountId);
}
