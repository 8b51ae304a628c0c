/**
 * The path of a request without its query; `undefined` when it could be taken for another host (`//host`, `/\host`: a
 * redirect to it would leave the site) or holds control characters.
 */
export function requestPath(url: string | undefined): { pathname: string; query: string } | undefined {
  const target = url ?? '/';
  const mark = target.indexOf('?');
  const pathname = mark === -1 ? target : target.slice(0, mark);
  if (!pathname.startsWith('/') || pathname.startsWith('//') || /[\\\u0000-\u001f]/.test(pathname)) {
    return undefined;
  }
  return { pathname, query: mark === -1 ? '' : target.slice(mark) };
}

/** `/cours` → `/cours/`: every page has one address. Names with an extension are files. */
export const lacksSlash = (pathname: string): boolean =>
  !pathname.endsWith('/') && !/\.[^/]*$/.test(pathname);
