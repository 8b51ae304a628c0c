import { lookup } from 'node:dns/promises';
import { type ClientRequest, type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import { isIP } from 'node:net';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import { isPublicAddress } from './public-address.ts';

export type FetchFault =
  | 'private-address'
  | 'unknown-host'
  | 'too-many-redirects'
  | 'not-a-page'
  | 'too-large'
  | 'timeout'
  | 'no-connection'
  | 'certificate';

export class FetchFailure extends Error {
  override readonly name = 'FetchFailure';
  readonly fault: FetchFault;

  constructor(fault: FetchFault) {
    super(fault);
    this.fault = fault;
  }
}

export interface FetchedPage {
  /** after redirects */
  url: string;
  status: number;
  /** without its parameters, in lower case */
  type: string;
  /** empty unless the status is 200 */
  body: string;
}

export interface PublicFetchOptions {
  userAgent: string;
  /** what may be read; anything else is `not-a-page` */
  types: readonly string[];
  largestBytes: number;
  /** for everything together: names, redirects, body */
  totalMs: number;
  mostRedirects: number;
  /** every address of a name; the system's resolver unless a test says otherwise */
  resolve: (hostname: string) => Promise<readonly string[]>;
  /** where a checked address really is: tests run their own « internet » */
  route?: (address: string, port: number) => { address: string; port: number };
  /** asked before each request, redirects included; may throw */
  beforeRequest?: (url: URL) => Promise<void>;
}

export const resolveBySystem = async (hostname: string): Promise<string[]> =>
  (await lookup(hostname, { all: true, order: 'verbatim' })).map(({ address }) => address);

/**
 * Reads a page that a stranger named, without ever speaking to a private address: each name is resolved once, all its
 * addresses are checked, and the connection goes to the checked address itself, so a name cannot change its mind in
 * between (DNS rebinding). The same for every redirect. Ports 80 and 443 only; nothing of ours is sent along.
 * @throws FetchFailure
 */
export async function fetchPublic(typed: string, options: PublicFetchOptions): Promise<FetchedPage> {
  const deadline = AbortSignal.timeout(options.totalMs);
  const seen = new Set<string>();
  let url = checkedUrl(typed);
  for (let redirects = 0; ; redirects += 1) {
    if (redirects > options.mostRedirects || seen.has(url.href)) throw new FetchFailure('too-many-redirects');
    seen.add(url.href);
    await within(deadline, options.beforeRequest?.(url) ?? Promise.resolve());
    const address = await within(deadline, publicAddressOf(url, options.resolve));
    const response = await send(url, address, options, deadline);
    const target = redirectOf(response, url);
    if (target === null) return read(response, url, options, deadline);
    response.destroy();
    url = checkedUrl(target);
  }
}

/** @throws FetchFailure private-address: also for what is no address of a web page at all */
function checkedUrl(typed: string): URL {
  if (!URL.canParse(typed)) throw new FetchFailure('private-address');
  const url = new URL(typed);
  const standard = url.port === '' || url.port === '80' || url.port === '443';
  if (!/^https?:$/.test(url.protocol) || url.username !== '' || url.password !== '' || !standard)
    throw new FetchFailure('private-address');
  return url;
}

async function publicAddressOf(url: URL, resolve: PublicFetchOptions['resolve']): Promise<string> {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  const addresses = isIP(host) ? [host] : await resolve(host).catch(() => []);
  if (addresses.length === 0) throw new FetchFailure('unknown-host');
  // one private address among public ones is a trick, not a mistake to work around
  if (!addresses.every(isPublicAddress)) throw new FetchFailure('private-address');
  return addresses.find((address) => isIP(address) === 4) ?? addresses[0]!;
}

function send(
  url: URL,
  address: string,
  options: PublicFetchOptions,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const secure = url.protocol === 'https:';
  const port = url.port === '' ? (secure ? 443 : 80) : Number(url.port);
  const target = options.route?.(address, port) ?? { address, port };
  return new Promise((resolve, reject) => {
    const ask = secure ? requestHttps : requestHttp;
    const request: ClientRequest = ask(
      {
        host: target.address,
        port: target.port,
        path: `${url.pathname}${url.search}`,
        // the certificate must be the name's, not the address's
        ...(secure && !isIP(url.hostname) && { servername: url.hostname }),
        headers: {
          host: url.host,
          'user-agent': options.userAgent,
          accept: options.types.join(', '),
          'accept-encoding': 'gzip, br',
          'accept-language': 'fr',
        },
        agent: false,
        maxHeaderSize: 32_768,
        signal,
      },
      resolve,
    );
    request.on('error', (error) => reject(failureOf(error, signal)));
    request.end();
  });
}

function failureOf(error: Error, signal: AbortSignal): FetchFailure {
  if (signal.aborted) return new FetchFailure('timeout');
  const code = 'code' in error ? String(error.code) : '';
  return new FetchFailure(/CERT|TLS|SSL|SELF_SIGNED|EPROTO/.test(code) ? 'certificate' : 'no-connection');
}

const redirects = new Set([301, 302, 303, 307, 308]);

function redirectOf(response: IncomingMessage, from: URL): string | null {
  const { location } = response.headers;
  if (!redirects.has(response.statusCode ?? 0) || location === undefined) return null;
  return URL.canParse(location, from) ? new URL(location, from).href : 'invalid:';
}

const decoders: Readonly<Record<string, () => NodeJS.ReadWriteStream>> = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
};

async function read(
  response: IncomingMessage,
  url: URL,
  { types, largestBytes }: PublicFetchOptions,
  signal: AbortSignal,
): Promise<FetchedPage> {
  const status = response.statusCode ?? 0;
  const [type = ''] = (response.headers['content-type'] ?? '')
    .toLowerCase()
    .split(';', 1)
    .map((part) => part.trim());
  const found = { url: url.href, status, type };
  try {
    if (status !== 200) return { ...found, body: '' };
    if (!types.includes(type)) throw new FetchFailure('not-a-page');
    const coding = response.headers['content-encoding']?.toLowerCase() ?? 'identity';
    const decode = coding === 'identity' ? undefined : decoders[coding];
    if (coding !== 'identity' && !decode) throw new FetchFailure('not-a-page');
    // counted after decompression: a small file may unpack to a huge one
    const chunks: Buffer[] = [];
    let size = 0;
    const decoder = decode?.();
    response.on(
      'error',
      (error) =>
        decoder && 'destroy' in decoder && (decoder as { destroy: (e: Error) => void }).destroy(error),
    );
    for await (const chunk of decoder ? response.pipe(decoder) : response) {
      size += (chunk as Buffer).length;
      if (size > largestBytes) throw new FetchFailure('too-large');
      chunks.push(chunk as Buffer);
    }
    return { ...found, body: decodeText(Buffer.concat(chunks), response.headers['content-type'] ?? '') };
  } catch (error) {
    if (error instanceof FetchFailure) throw error;
    throw failureOf(error as Error, signal);
  } finally {
    response.destroy();
  }
}

/** In the charset the page or its header names; UTF-8 otherwise. */
function decodeText(bytes: Buffer, header: string): string {
  const start = bytes.subarray(0, 1024).toString('latin1');
  const charset =
    /charset=["']?([\w-]+)/i.exec(header)?.[1] ?? /<meta[^>]+charset=["']?([\w-]+)/i.exec(start)?.[1];
  try {
    return new TextDecoder(charset ?? 'utf-8').decode(bytes);
  } catch {
    return bytes.toString('utf8');
  }
}

/** Whatever cannot be given up by itself (a name being resolved) is waited for no longer than the rest. */
function within<T>(signal: AbortSignal, work: Promise<T>): Promise<T> {
  return new Promise((resolve, reject) => {
    const late = () => reject(new FetchFailure('timeout'));
    if (signal.aborted) return late();
    signal.addEventListener('abort', late, { once: true });
    work.then(resolve, reject).finally(() => signal.removeEventListener('abort', late));
  });
}
