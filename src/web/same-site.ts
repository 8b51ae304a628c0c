const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request that changes something was sent by one of our own pages. Browsers name the sender in
 * `Sec-Fetch-Site`, older ones in `Origin`; a program without a browser sends neither and carries no cookie of anyone.
 * `siteUrl` is the public origin: behind a proxy the address we see ourselves may differ.
 */
export function isSameSite(request: Request, siteUrl: string): boolean {
  if (safeMethods.has(request.method)) return true;
  const site = request.headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin';
  const origin = request.headers.get('origin');
  return origin === null || origin === siteUrl || origin === ownOrigin(request);
}

function ownOrigin(request: Request): string | undefined {
  const host = request.headers.get('host');
  return host === null ? undefined : `${new URL(request.url).protocol}//${host}`;
}
