import type { APIRoute } from 'astro';

/** Everything may be read but what belongs to one person; pages that are not for search say so themselves. */
export const GET: APIRoute = ({ site }) =>
  new Response(
    `User-agent: *
Disallow: /api/
Disallow: /compte/
Disallow: /connexion/
Disallow: /ma-vitrine/
Disallow: /qr/
Disallow: /attestations/obtenir/

Sitemap: ${new URL('sitemap-index.xml', site).href}
`,
    { headers: { 'content-type': 'text/plain; charset=utf-8' } },
  );
