import { instant } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { takeOrRefuse } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import type { CountOnline } from './count-online.ts';
import { entryOf } from './listing.ts';
import { ListingStore } from './listing-store.ts';
import { LinkStore, onlineState } from './link-store.ts';
import { isReachable, linkKinds, parseContent, type ShopContent } from './shop.ts';
import { type ShopRow, ShopStore } from './shop-store.ts';

export interface Publishing {
  database: Database;
  now: Date;
  countOnline: CountOnline;
}

const publicationsADay = { limit: 40, windowSeconds: 86_400 };

/**
 * Makes public what is prepared, and asks for a check of each new link. Publishing again replaces what was public.
 * @throws Refusal shop-missing, shop-hidden, shop-unreachable, too-many-requests
 */
export async function publishShop(
  { database, now, countOnline }: Publishing,
  accountId: string,
): Promise<void> {
  await takeOrRefuse(database, ['shop-publish', accountId], publicationsADay, now);
  await database.transact(async (trx) => {
    const shop = await new ShopStore(trx).lock(accountId);
    if (!shop) throw new Refusal('shop-missing');
    if (shop.hidden_at !== null) throw new Refusal('shop-hidden');
    if (!isReachable(parseContent(shop.content))) throw new Refusal('shop-unreachable');
    await list(trx, shop, now);
    await countOnline(trx, accountId, onlineState(await new LinkStore(trx).ofShop(shop.id)));
  });
}

/** Also what the team does when it gives a hidden shop back. */
export async function list(trx: Trx, shop: ShopRow, now: Date): Promise<void> {
  const listings = new ListingStore(trx);
  const content = parseContent(shop.content);
  const before = await listings.find(shop.id);
  const entry = entryOf(shop.id, content, shop.photo, before?.published_at ?? instant(now), instant(now));
  if (before) await listings.replace(before, entry);
  else await listings.add([entry]);
  if (shop.first_published_at === null)
    await new ShopStore(trx).change(shop.id, { first_published_at: instant(now) });
  await new LinkStore(trx).set(shop.id, linksOf(content), now);
}

const linksOf = (content: ShopContent) =>
  linkKinds.flatMap((kind) => {
    const url = content[kind];
    return url === null ? [] : [{ kind, url }];
  });
