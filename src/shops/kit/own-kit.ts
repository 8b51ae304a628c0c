import type { Db } from '../../platform/database.ts';
import { ListingStore } from '../listing-store.ts';
import { readOwnShop } from '../own-shop.ts';
import { shownOf } from '../listing.ts';
import type { ShopContent, ShownShop } from '../shop.ts';
import { ShopStore } from '../shop-store.ts';

export interface OwnKit {
  shopId: string;
  /** what she prepared, published or not */
  content: ShopContent;
  published: boolean;
  /** a demonstration account: every sheet says that it is an example */
  example: boolean;
}

/** What the kit of an account is made from; null: she has not prepared her shop yet. */
export async function ownKit(db: Db, accountId: string): Promise<OwnKit | null> {
  const shop = await readOwnShop(db, accountId);
  if (!shop) return null;
  return {
    shopId: shop.id,
    content: shop.content,
    published: shop.publishedAt !== null,
    example: await new ShopStore(db).isExample(accountId),
  };
}

/**
 * Where a printed code leads now: the shop's page; `closed` while it is not public (the paper outlives that); null: no
 * shop ever had this code.
 */
export async function codeTarget(db: Db, shopId: string): Promise<ShownShop | 'closed' | null> {
  const listing = await new ListingStore(db).find(shopId);
  if (listing) return shownOf(listing);
  return (await new ShopStore(db).findById(shopId)) ? 'closed' : null;
}
