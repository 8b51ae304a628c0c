import type { Db, Trx } from '../platform/database.ts';
import { LinkStore } from './link-store.ts';
import type { LinkReport } from './link-state.ts';
import { ListingStore } from './listing-store.ts';
import { parseContent, type ShopContent } from './shop.ts';
import { ShopStore } from './shop-store.ts';

/** Everything the merchant sees of her shop. */
export interface OwnShop {
  id: string;
  content: ShopContent;
  photo: string | null;
  /** public now, since when */
  publishedAt: string | null;
  /** what is prepared is not what is public */
  changed: boolean;
  /** the team took it away: why, and what she answered */
  hidden: { at: string; reason: string; answer: string | null } | null;
  links: LinkReport[];
  updatedAt: string;
}

export async function readOwnShop(db: Db | Trx, accountId: string): Promise<OwnShop | null> {
  const shop = await new ShopStore(db).find(accountId);
  if (!shop) return null;
  const listing = await new ListingStore(db).find(shop.id);
  return {
    id: shop.id,
    content: parseContent(shop.content),
    photo: shop.photo,
    publishedAt: listing?.published_at ?? null,
    changed: listing !== undefined && (listing.content !== shop.content || listing.photo !== shop.photo),
    hidden:
      shop.hidden_at === null
        ? null
        : { at: shop.hidden_at, reason: shop.hidden_reason ?? '', answer: shop.answer },
    links: listing ? await new LinkStore(db).ofShop(shop.id) : [],
    updatedAt: shop.updated_at,
  };
}
