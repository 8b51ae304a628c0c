/** What the service worker does with a request; pure, so that it can be tested without a browser. */
export type Treatment =
  /** from the network, or from the cache when that takes more than 3 s */
  | 'page'
  /** as page, for the small files that pages read */
  | 'data'
  /** a page that is never kept: from the network, or else the page that says one is offline */
  | 'unkept'
  /** from the cache: its name changes with its content */
  | 'asset'
  /** not touched */
  | 'network';

export interface Asked {
  pathname: string;
  sameOrigin: boolean;
  method: string;
  navigation: boolean;
  range: boolean;
}

/** Pages of one person, everything that changes something, and shops, which may withdraw within a minute: never kept. */
const neverKept =
  /^\/(api|_actions|_server-islands|compte|connexion|attestations|mon-rendez-vous|rappel|commerces|ma-vitrine|qr|federation|representant|invitation|healthz|readyz)(\/|$)/;

/** A download: our offline page must not be saved as somebody's attestation. */
const namesFile = /\.[^/]*$/;

/** On every page, the offline one too. */
export const iconPath = '/icon.svg';

export function treatment(asked: Asked): Treatment {
  const { pathname } = asked;
  if (!asked.sameOrigin || asked.method !== 'GET' || asked.range) return 'network';
  if (neverKept.test(pathname)) return asked.navigation && !namesFile.test(pathname) ? 'unkept' : 'network';
  if (pathname.startsWith('/_astro/') || pathname.endsWith('.woff2')) return 'asset';
  if (asked.navigation) return 'page';
  return /^\/(manifestes|rappels)\//.test(pathname) || pathname === iconPath ? 'data' : 'network';
}

/** Only a whole, direct answer that its sender allows to keep: a page of one person says `no-store`. */
export const mayKeep = (response: Pick<Response, 'status' | 'redirected' | 'headers'>): boolean =>
  response.status === 200 &&
  !response.redirected &&
  !/no-store|private/.test(response.headers.get('cache-control') ?? '');

/** A kept page answers for its address whatever comes after « ? ». */
export const pageKey = (url: string): string => url.replace(/[?#].*$/, '');

/** The hashed files an HTML page names. */
export const assetsOf = (html: string): string[] => [
  ...new Set([...html.matchAll(/["'(](\/_astro\/[^"')\s]+)/g)].map((match) => match[1]!)),
];
