const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** What this needs of a `Request`. */
export interface Sender {
  method: string;
  url: string;
  headers: Pick<Headers, 'get'>;
}

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers name the sender in
 * `Sec-Fetch-Site`, older ones in `Origin`; a program without a browser sends neither and carries no cookie of anyone.
 * `siteUrl` is the public origin: behind a proxy the address we see ourselves may differ.
 */
export function isSameSite(request: Sender, siteUrl: string): boolean {
  if (safeMethods.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin === null || origin === siteUrl || origin === ownOrigin(request);
}

function ownOrigin(request: Sender): string | undefined {
  const host = request.headers.get('host');
  return host === null ? undefined : `${new URL(request.url).protocol}//${host}`;
}
