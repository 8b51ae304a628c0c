import { chooseCoding, type Coding } from './accept-encoding.ts';
import type { OpenVisit } from './open-routes.ts';
import { answer, sentences } from './short-answer.ts';

const codings: ReadonlySet<Coding> = new Set(['br', 'gzip']);

/** `/manifestes/reg-53.json`. Half a minute in caches: what is published is seen everywhere within one. */
export async function answerManifest({ services, request, response, pathname }: OpenVisit): Promise<void> {
  const name = /^\/manifestes\/([a-z0-9-]+)\.json$/.exec(pathname)?.[1];
  const manifest = name === undefined ? undefined : await services.published.manifest(name);
  if (!manifest) return answer(request, response, 404, sentences.notFound);
  const coding = chooseCoding(request.headers['accept-encoding'], codings);
  const body = manifest[coding === 'br' ? 'br' : coding === 'gzip' ? 'gzip' : 'identity'];
  const headers = {
    'content-type': 'application/json; charset=utf-8',
    'cache-control': 'public, max-age=30',
    etag: manifest.etag,
    vary: 'accept-encoding',
  };
  if (request.headers['if-none-match']?.includes(manifest.etag)) {
    response.writeHead(304, headers).end();
    return;
  }
  response
    .writeHead(200, {
      ...headers,
      'content-length': body.length,
      ...(coding && { 'content-encoding': coding }),
    })
    .end(request.method === 'HEAD' ? undefined : body);
}
