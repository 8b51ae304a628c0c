import type { APIRoute } from 'astro';
import { publicDefinitions, publicReach } from '../web/outside-reach.ts';

export const prerender = false;

/** The public figures for programs. Kept for an hour: on Monday the new ones are there soon. */
export const GET: APIRoute = async ({ locals }) => {
  const figures = await publicReach(locals.services);
  return new Response(JSON.stringify({ ...figures, definitions: publicDefinitions }, null, 1), {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'cache-control': 'public, max-age=3600',
      'access-control-allow-origin': '*',
    },
  });
};
