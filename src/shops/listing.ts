import { departementOf } from './departement.ts';
import { fold } from './fold.ts';
import type { Entry, ListingRow } from './listing-store.ts';
import { cutAtMidnight } from './opening-hours.ts';
import { parseOsmHours } from './osm-hours.ts';
import { searchWords } from './search-words.ts';
import { serviceBits } from './services.ts';
import { parseContent, type ShopContent, type ShownShop } from './shop.ts';

/** Everything a content is shown and found by. Instants as in the database. */
export function entryOf(
  shopId: string,
  content: ShopContent,
  photo: string | null,
  publishedAt: string,
  updatedAt: string,
): Entry {
  const hours = content.hours === null ? null : parseOsmHours(content.hours);
  return {
    row: {
      shop_id: shopId,
      commune: content.commune,
      departement: departementOf(content.commune),
      trade: content.trade,
      services: serviceBits(content.services),
      sort_name: fold(content.name),
      holidays_closed: hours?.holidays === 'usual' ? 0 : 1,
      photo,
      content: JSON.stringify(content),
      published_at: publishedAt,
      updated_at: updatedAt,
    },
    open: hours ? cutAtMidnight(hours.week) : [],
    words: searchWords(content.name),
  };
}

export const shownOf = (row: ListingRow): ShownShop => ({
  id: row.shop_id,
  content: parseContent(row.content),
  photo: row.photo,
  publishedAt: row.published_at,
  updatedAt: row.updated_at,
});
