import { Readable } from 'node:stream';
import type { APIRoute } from 'astro';
import { Refusal } from '../../../platform/refusal.ts';
import type { PhotoSize } from '../../../shops/photo.ts';
import { openPhoto, photoAudience } from '../../../shops/set-photo.ts';
import { publicSeconds } from '../../../web/cache-publicly.ts';

export const prerender = false;

/** A photo of a published shop, for everyone and other sites; one that is only prepared, for its owner. */
export const GET: APIRoute = async ({ params, locals }) => {
  const [, photo, size] = /^([0-9a-f]{32})-(small|large)$/.exec(params.photo ?? '') ?? [];
  const { services, account } = locals;
  const audience = photo && (await photoAudience(services.database.read, photo, account?.id ?? null));
  const stored = audience ? await openPhoto(services.storage, photo, size as PhotoSize) : null;
  if (!stored) throw new Refusal('not-found');
  const forAll = audience === 'everyone' && account === null;
  return new Response(Readable.toWeb(stored.body) as ReadableStream, {
    headers: {
      'content-type': 'image/webp',
      'content-length': String(stored.size),
      'cache-control': forAll ? `public, max-age=${publicSeconds}` : 'private, no-store',
      'cross-origin-resource-policy': 'cross-origin',
    },
  });
};
