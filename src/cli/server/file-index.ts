import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import type { Coding } from './accept-encoding.ts';
import { contentType, isText } from '../../platform/content-type.ts';
import { commonHeaders, contentSecurityPolicy, pageHeaders } from './security-headers.ts';

/** Larger files (video) stay on disk and are read in pieces. */
const memoryLimit = 2_000_000;

export interface StaticFile {
  /** where it lies, for files that stay on disk */
  file: string;
  size: number;
  etag: string;
  lastModified: string;
  /** every header that does not depend on the request: name, value, name, value… the form Node writes fastest */
  headers: readonly string[];
  /** undefined: it is unpacked from `coded`, or read from the disk */
  identity: Buffer | undefined;
  coded: ReadonlyMap<Coding, Buffer>;
  codings: ReadonlySet<Coding>;
}

export type FileIndex = ReadonlyMap<string, StaticFile>;

/** One element of Astro's `_headers.json`. */
interface PageHeaders {
  pathname: string;
  headers: { key: string; value: string }[];
}

/**
 * Lists every built file once, by the path it is asked with. What is not in this map cannot be served: no path of a
 * request ever reaches the file system.
 */
export function indexFiles(clientDir: string, headersFile: string, siteUrl: string): FileIndex {
  const common = commonHeaders(siteUrl);
  const policies = existsSync(headersFile) ? readPolicies(headersFile) : new Map<string, string>();
  const index = new Map<string, StaticFile>();
  if (!existsSync(clientDir)) return index;
  for (const relative of readdirSync(clientDir, { recursive: true, encoding: 'utf8' })) {
    const file = path.join(clientDir, relative);
    if (!statSync(file).isFile() || /\.(br|gz)$/.test(file)) continue;
    const url = `/${relative.split(path.sep).join('/')}`.replace(/(^|\/)index\.html$/, '$1');
    index.set(url, readStaticFile(file, url, common, policies.get(url)));
  }
  return index;
}

function readPolicies(headersFile: string): Map<string, string> {
  const pages = JSON.parse(readFileSync(headersFile, 'utf8')) as PageHeaders[];
  return new Map(
    pages.map((page) => [
      withSlash(page.pathname),
      page.headers.find(({ key }) => key.toLowerCase() === 'content-security-policy')?.value ?? '',
    ]),
  );
}

const withSlash = (pathname: string): string => (/\/$|\.\w+$/.test(pathname) ? pathname : `${pathname}/`);

function readStaticFile(
  file: string,
  url: string,
  common: Readonly<Record<string, string>>,
  policy: string | undefined,
): StaticFile {
  const { size, mtime } = statSync(file);
  const bytes = size <= memoryLimit ? readFileSync(file) : undefined;
  const coded = new Map<Coding, Buffer>();
  if (isText(file)) {
    if (existsSync(`${file}.br`)) coded.set('br', readFileSync(`${file}.br`));
    if (existsSync(`${file}.gz`)) coded.set('gzip', readFileSync(`${file}.gz`));
  }
  const etag = bytes
    ? `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`
    : `"${size.toString(36)}-${mtime.getTime().toString(36)}"`;
  const lastModified = mtime.toUTCString();
  const hashed = url.startsWith('/_astro/');
  const headers: Readonly<Record<string, string>> = {
    ...common,
    ...(file.endsWith('.html') && {
      ...pageHeaders,
      'content-security-policy': contentSecurityPolicy(policy),
    }),
    'content-type': contentType(file),
    'cache-control': hashed ? 'public, max-age=31536000, immutable' : 'no-cache',
    // a file whose name changes with its content is never asked for again
    ...(!hashed && { etag, 'last-modified': lastModified }),
    ...(coded.size > 0 ? { vary: 'accept-encoding' } : { 'accept-ranges': 'bytes' }),
  };
  return {
    file,
    size,
    etag,
    lastModified,
    headers: Object.entries(headers).flat(),
    // compressed is how text lies here: hardly anybody asks for it otherwise, see send-file.ts
    identity: coded.has('gzip') ? undefined : bytes,
    coded,
    codings: new Set(coded.keys()),
  };
}
