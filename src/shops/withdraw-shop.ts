import type { Trx } from '../platform/database.ts';
import type { CountOnline } from './count-online.ts';
import { ListingStore } from './listing-store.ts';
import { ShopStore } from './shop-store.ts';

/** Not public any more; what was prepared stays. Withdrawing twice changes nothing. */
export async function withdrawShop(trx: Trx, countOnline: CountOnline, accountId: string): Promise<void> {
  const shop = await new ShopStore(trx).lock(accountId);
  if (!shop || !(await unlist(trx, shop.id))) return;
  await countOnline(trx, accountId, null);
}

/** Takes the public row away, with its links, hours and words. @returns whether there was one */
export async function unlist(trx: Trx, shopId: string): Promise<boolean> {
  const listings = new ListingStore(trx);
  const listing = await listings.find(shopId);
  if (!listing) return false;
  await listings.remove(listing);
  return true;
}
