import { Refusal } from '../platform/refusal.ts';
import { readListing } from '../shops/read-listing.ts';
import { idInSlug, shopPath } from '../shops/shop.ts';
import type { Services } from './services.ts';

/** The public shop an address names, its town, and the address it should have. @throws Refusal shop-gone */
export async function shownListing(services: Services, slug: string | undefined) {
  const id = idInSlug(slug ?? '');
  const listing = id === null ? null : await readListing(services.database.read, id);
  const town = listing && (await services.towns.find(listing.shop.content.commune));
  if (!listing || !town) throw new Refusal('shop-gone');
  return { ...listing, town, path: shopPath(town.slug, listing.shop) };
}
