import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { chooseCoding, type Coding } from './accept-encoding.ts';
import { contentSecurityPolicy } from './security-headers.ts';

const both: ReadonlySet<Coding> = new Set(['br', 'gzip']);
/** Unless a page says otherwise: nothing of it may stay on a shared phone or in a proxy. */
const personal = 'private, no-store';

/**
 * Finishes what Astro answers for a dynamic page: the rest of the content security policy, who may keep it, and compression. Astro calls
 * `writeHead(status, headers)` once, so this is where it is caught. Headers common to all answers are set before.
 */
export function completeResponse(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers?: OutgoingHttpHeaders | string[],
  ) => ServerResponse;
  response.setHeader('cache-control', personal);
  response.setHeader('content-security-policy', contentSecurityPolicy());
  response.writeHead = ((status: number, reasonOrHeaders?: string | string[] | OutgoingHttpHeaders) => {
    // a built file, such as the page for unknown addresses: compressed already, with a policy of its own
    if (Array.isArray(reasonOrHeaders)) return writeHead(status, reasonOrHeaders);
    const headers: OutgoingHttpHeaders = typeof reasonOrHeaders === 'object' ? { ...reasonOrHeaders } : {};
    // a session is renewed on any address, open data too: no cache may hand its cookie to somebody else
    if (headers['set-cookie'] !== undefined) headers['cache-control'] = personal;
    const written = headers['content-security-policy'];
    if (typeof written === 'string') headers['content-security-policy'] = contentSecurityPolicy(written);
    const coding = isWorthIt(headers, request)
      ? chooseCoding(request.headers['accept-encoding'], both)
      : undefined;
    if (coding) {
      delete headers['content-length'];
      headers['content-encoding'] = coding;
      headers['vary'] = 'accept-encoding';
      compressWhole(response, coding);
    }
    return writeHead(status, headers);
  }) as typeof response.writeHead;
}

const isPage = /^text\/html\b/;
/** What everyone may keep, and town halls read whole: feeds and sitemaps. A table streamed to one person is not. */
const isPublicData = /^(application\/(json|xml|rss\+xml)|text\/calendar)\b/;

const isWorthIt = (headers: OutgoingHttpHeaders, request: IncomingMessage): boolean => {
  const type = String(headers['content-type']);
  return (
    request.method !== 'HEAD' &&
    headers['content-encoding'] === undefined &&
    (isPage.test(type) || (isPublicData.test(type) && /^public/.test(String(headers['cache-control']))))
  );
};

/**
 * Everything written from now on is kept, then compressed at once and sent: a page comes in hundreds of pieces, and each
 * of them cost a turn of a helper thread, which on a busy machine was most of the answer's time.
 */
function compressWhole(response: ServerResponse, coding: Coding): void {
  const send = response.end.bind(response) as (whole: Buffer) => ServerResponse;
  const pieces: Uint8Array[] = [];
  const keep = (chunk: unknown) => {
    if (typeof chunk === 'string') pieces.push(Buffer.from(chunk));
    else if (chunk instanceof Uint8Array) pieces.push(chunk);
  };
  response.write = ((chunk: unknown) => {
    keep(chunk);
    return true;
  }) as typeof response.write;
  response.end = ((chunk?: unknown) => {
    keep(chunk);
    const whole = Buffer.concat(pieces);
    const done = (error: Error | null, compressed: Buffer) => {
      if (error) response.destroy();
      else send(compressed);
    };
    if (coding === 'br') brotliCompress(whole, brotli(whole.length), done);
    else gzip(whole, { level: 6 }, done);
    return response;
  }) as typeof response.end;
}

const brotli = (size: number) => ({
  params: { [constants.BROTLI_PARAM_QUALITY]: 4, [constants.BROTLI_PARAM_SIZE_HINT]: size },
});
