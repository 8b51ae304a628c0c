import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http';
import { constants, createBrotliCompress, createGzip } from 'node:zlib';
import { chooseCoding, type Coding } from './accept-encoding.ts';
import { contentSecurityPolicy } from './security-headers.ts';

const both: ReadonlySet<Coding> = new Set(['br', 'gzip']);

/**
 * Finishes what Astro answers for a dynamic page: the rest of the content security policy, and compression. Astro calls
 * `writeHead(status, headers)` once, so this is where it is caught. Headers common to all answers are set before.
 */
export function completeResponse(request: IncomingMessage, response: ServerResponse): void {
  const writeHead = response.writeHead.bind(response) as (
    status: number,
    headers?: OutgoingHttpHeaders | string[],
  ) => ServerResponse;
  // personal by default: nothing of it may stay on a shared phone or in a proxy
  response.setHeader('cache-control', 'private, no-store');
  response.setHeader('content-security-policy', contentSecurityPolicy());
  response.writeHead = ((status: number, reasonOrHeaders?: string | string[] | OutgoingHttpHeaders) => {
    // a built file, such as the page for unknown addresses: compressed already, with a policy of its own
    if (Array.isArray(reasonOrHeaders)) return writeHead(status, reasonOrHeaders);
    const headers: OutgoingHttpHeaders = typeof reasonOrHeaders === 'object' ? { ...reasonOrHeaders } : {};
    const written = headers['content-security-policy'];
    if (typeof written === 'string') headers['content-security-policy'] = contentSecurityPolicy(written);
    const coding = isPage(headers, request)
      ? chooseCoding(request.headers['accept-encoding'], both)
      : undefined;
    if (coding) {
      delete headers['content-length'];
      headers['content-encoding'] = coding;
      headers['vary'] = 'accept-encoding';
      compressInto(response, coding);
    }
    return writeHead(status, headers);
  }) as typeof response.writeHead;
}

const isPage = (headers: OutgoingHttpHeaders, request: IncomingMessage): boolean =>
  request.method !== 'HEAD' &&
  /^text\/html/.test(String(headers['content-type'])) &&
  headers['content-encoding'] === undefined;

/** Everything written from now on goes through the compressor. */
function compressInto(response: ServerResponse, coding: Coding): void {
  const compressor =
    coding === 'br'
      ? createBrotliCompress({ params: { [constants.BROTLI_PARAM_QUALITY]: 4 } })
      : createGzip({ level: 6 });
  const write = response.write.bind(response) as (chunk: Buffer) => boolean;
  const end = response.end.bind(response) as () => ServerResponse;
  compressor.on('data', (chunk: Buffer) => write(chunk));
  compressor.on('end', () => end());
  compressor.on('error', () => response.destroy());
  response.once('close', () => compressor.destroy());
  response.write = ((chunk: Buffer | string) => compressor.write(chunk)) as typeof response.write;
  response.end = ((chunk?: unknown) => {
    if (typeof chunk === 'string' || chunk instanceof Uint8Array) compressor.end(chunk);
    else compressor.end();
    return response;
  }) as typeof response.end;
}
