import type { Db } from '../platform/database.ts';
import { slugOf } from './fold.ts';
import { ListingStore } from './listing-store.ts';
import { mostShopsAFile, type SitemapEntry } from './sitemap.ts';
import type { Towns } from './towns.ts';

/** The address of a département's sitemap. */
export const departementSitemap = (code: string): string => `/commerces/sitemap-${code.toLowerCase()}.xml`;

/** One file for each département with shops, as changed as its newest page. */
export async function listSitemaps(db: Db, siteUrl: string): Promise<SitemapEntry[]> {
  const departements = await new ListingStore(db).departementChanges();
  return departements.map(({ departement, changedAt }) => ({
    url: siteUrl + departementSitemap(departement),
    changedAt,
  }));
}

/** What is public in a département now: its page, those of its towns, those of its shops. Nothing: no shop is there. */
export async function listForSearch(
  db: Db,
  towns: Towns,
  departement: string,
  siteUrl: string,
): Promise<SitemapEntry[]> {
  const rows = await new ListingStore(db).changesIn(departement, mostShopsAFile);
  const shops: SitemapEntry[] = [];
  const changedTowns = new Map<string, string>();
  // the newest change comes first: the first shop of a town says when its page changed
  for (const { shop_id, commune, sort_name, updated_at } of rows) {
    const town = await towns.find(commune);
    if (!town) continue;
    const page = `${siteUrl}/commerces/${town.slug}/`;
    if (!changedTowns.has(page)) changedTowns.set(page, updated_at);
    // folding a name twice changes nothing: this is shopPath, without reading every page's content
    shops.push({ url: `${page}${slugOf(sort_name)}-${shop_id}/`, changedAt: updated_at });
  }
  if (shops.length === 0) return [];
  const whole = `${siteUrl}/commerces/departement/${departement.toLowerCase()}/`;
  return [
    { url: whole, changedAt: shops[0]!.changedAt },
    ...[...changedTowns].map(([url, changedAt]) => ({ url, changedAt })),
    ...shops,
  ];
}
