/**
 * The path of a request without its query; `undefined` when it could be taken for another host (`//host`, `/\host`: a
 * redirect to it would leave the site), holds control characters, or is not well encoded.
 */
export function requestPath(url: string | undefined): { pathname: string; query: string } | undefined {
  const target = url ?? '/';
  const mark = target.indexOf('?');
  const pathname = mark === -1 ? target : target.slice(0, mark);
  if (!pathname.startsWith('/') || pathname.startsWith('//')) return undefined;
  const plain = decoded(pathname);
  if (plain === undefined || /[\\\u0000-\u001f]/.test(plain)) return undefined;
  return { pathname, query: mark === -1 ? '' : target.slice(mark) };
}

/** `/cours` → `/cours/`: every page has one address. Names with an extension are files. */
export const lacksSlash = (pathname: string): boolean =>
  !pathname.endsWith('/') && !/\.[^/]*$/.test(pathname);

function decoded(pathname: string): string | undefined {
  if (!pathname.includes('%')) return pathname;
  try {
    return decodeURIComponent(pathname);
  } catch {
    return undefined;
  }
}
