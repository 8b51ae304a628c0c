import type { APIRoute } from 'astro';

export const prerender = false;

/** Who is signed in here, for scripts of static pages. */
export const GET: APIRoute = ({ locals }) => {
  const { account } = locals;
  return Response.json(
    { account: account && { id: account.id, email: account.email, region: account.region } },
    { headers: { 'cache-control': 'no-store' } },
  );
};
