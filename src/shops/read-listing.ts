import type { Db } from '../platform/database.ts';
import type { LinkReport } from './link-state.ts';
import { LinkStore } from './link-store.ts';
import { shownOf } from './listing.ts';
import { ListingStore } from './listing-store.ts';
import type { ShownShop } from './shop.ts';

/** A public shop with what was found of its links; null: there is none, or none any more. */
export async function readListing(
  db: Db,
  id: string,
): Promise<{ shop: ShownShop; links: LinkReport[] } | null> {
  const row = await new ListingStore(db).find(id);
  return row ? { shop: shownOf(row), links: await new LinkStore(db).ofShop(id) } : null;
}

/** At most so many in one list that others embed. */
const longestList = 2000;
const newest = 50;

export const listTown = async (db: Db, commune: string): Promise<ShownShop[]> =>
  (await new ListingStore(db).all(commune, longestList)).map(shownOf);

export const listNewest = async (db: Db, commune: string): Promise<ShownShop[]> =>
  (await new ListingStore(db).newest(commune, newest)).map(shownOf);

export const countTown = (db: Db, commune: string): Promise<number> => new ListingStore(db).countOf(commune);

export const townsOf = (db: Db, departement: string) => new ListingStore(db).towns(departement);

export const listDepartements = (db: Db) => new ListingStore(db).departements();
