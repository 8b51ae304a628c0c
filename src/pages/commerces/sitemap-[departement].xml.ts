import type { APIRoute } from 'astro';
import { Refusal } from '../../platform/refusal.ts';
import { departementNamed } from '../../shops/departement.ts';
import { listForSearch } from '../../shops/list-for-search.ts';
import { sitemap } from '../../shops/sitemap.ts';
import { openData } from '../../web/open-data.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params, locals: { services } }) => {
  const departement = departementNamed((params.departement ?? '').toUpperCase());
  if (!departement) throw new Refusal('not-found');
  const { database, towns, config } = services;
  const entries = await listForSearch(database.read, towns, departement.code, config.siteUrl);
  // a file without any address is none (sitemaps.org)
  if (entries.length === 0) throw new Refusal('not-found');
  return openData(sitemap(entries), 'application/xml');
};
