import type { APIRoute } from 'astro';
import { exportAccount } from '../../web/personal-data.ts';
import { signedIn } from '../../web/signed-in.ts';

export const prerender = false;

/** Everything we keep of the person who is signed in, as a file to save. */
export const GET: APIRoute = async ({ locals }) => {
  const account = signedIn(locals);
  const { database, clock } = locals.services;
  const data = {
    service: 'Déclic',
    exporteLe: clock.now().toISOString(),
    ...(await exportAccount(database, account.id)),
  };
  return new Response(`${JSON.stringify(data, null, 2)}\n`, {
    headers: {
      'content-type': 'application/json; charset=utf-8',
      'content-disposition': 'attachment; filename="declic-mes-donnees.json"',
      'cache-control': 'private, no-store',
    },
  });
};
