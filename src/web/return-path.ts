/**
 * Where to go after sign-in, from `?suite=`: a path of this site, or the fallback. Whatever could leave the site
 * (`//host`, `/\host`, control characters, another scheme) falls back.
 */
export function returnPath(typed: unknown, fallback = '/mon-parcours/'): string {
  if (typeof typed !== 'string' || typed.length > 500 || !/^\/(?![/\\])[\x21-\x7e]*$/.test(typed))
    return fallback;
  const base = 'http://declic.invalid';
  const url = URL.canParse(typed, base) ? new URL(typed, base) : undefined;
  if (url?.origin !== base || url.pathname.startsWith('//')) return fallback;
  // signing in must not lead back to the sign-in form
  if (url.pathname.startsWith('/connexion/')) return fallback;
  return url.pathname + url.search;
}

/** Where representatives and staff pass their second factor. */
export const confirmUrl = (suite: string): string =>
  `/connexion/deuxieme-facteur/?suite=${encodeURIComponent(suite)}`;

export const signInUrl = (suite: string): string => `/connexion/?suite=${encodeURIComponent(suite)}`;
