import type { APIRoute } from 'astro';
import { listSitemaps } from '../shops/list-for-search.ts';
import { sitemapIndex } from '../shops/sitemap.ts';
import { openData } from '../web/open-data.ts';

export const prerender = false;

/** The built pages, then the shops of each département that has some. */
export const GET: APIRoute = async ({ locals: { services } }) => {
  const { siteUrl } = services.config;
  const built = { url: `${siteUrl}/sitemap-pages-0.xml`, changedAt: null };
  return openData(
    sitemapIndex([built, ...(await listSitemaps(services.database.read, siteUrl))]),
    'application/xml',
  );
};
