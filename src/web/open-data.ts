import { publicSeconds } from './cache-publicly.ts';

/** Public data that other sites may show: any origin, half a minute in any cache. */
export const openData = (body: string, type: string): Response =>
  new Response(body, {
    headers: {
      'content-type': `${type}; charset=utf-8`,
      'cache-control': `public, max-age=${publicSeconds}`,
      'access-control-allow-origin': '*',
      'cross-origin-resource-policy': 'cross-origin',
      link: '<https://www.etalab.gouv.fr/licence-ouverte-open-licence/>; rel="license"',
    },
  });
