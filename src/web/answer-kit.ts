import { createHash } from 'node:crypto';
import type { APIContext } from 'astro';
import { Refusal } from '../platform/refusal.ts';
import { contentTypes, readFileName } from '../shops/kit/kit-formats.ts';
import { kitOf, limitKit } from './shop-kit.ts';
import { signedIn } from './signed-in.ts';

/** A sheet of the kit, drawn from what she prepared; her browser keeps it until that changes. */
export async function answerKit({ url, request, locals }: APIContext, file: string): Promise<Response> {
  const { services } = locals;
  const account = signedIn(locals);
  const wanted = readFileName(file);
  if (!wanted) throw new Refusal('not-found');
  const { sheet } = await kitOf(services, account.id, url.searchParams.get('vers'));
  const drawn = JSON.stringify([services.kitVersion, file, sheet]);
  const etag = `"${createHash('sha256').update(drawn).digest('base64url').slice(0, 22)}"`;
  const headers = { etag, 'cache-control': 'private, no-cache', vary: 'cookie' };
  if (request.headers.get('if-none-match') === etag) return new Response(null, { status: 304, headers });
  await limitKit(services, account.id);
  const bytes = await services.printKit(sheet, wanted.format, wanted.output);
  const disposition = url.searchParams.has('apercu') ? 'inline' : 'attachment';
  return new Response(new Uint8Array(bytes), {
    headers: {
      ...headers,
      'content-type': contentTypes[wanted.output],
      'content-disposition': `${disposition}; filename="${file}"`,
      'x-robots-tag': 'noindex',
    },
  });
}
