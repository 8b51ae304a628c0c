import type { APIRoute } from 'astro';
import { htmlFragment } from '../../../shops/feeds.ts';
import { listTown } from '../../../shops/read-listing.ts';
import { openData } from '../../../web/open-data.ts';
import { townOf } from '../../../web/town-of.ts';

export const prerender = false;

export const GET: APIRoute = async ({ params, locals: { services } }) => {
  const town = await townOf(services, params.town);
  const shops = await listTown(services.database.read, town.code);
  return openData(htmlFragment({ town, shops, siteUrl: services.config.siteUrl }), 'text/html');
};
