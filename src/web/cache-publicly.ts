/**
 * A page that is the same for everyone may stay for half a minute with whoever carries it: what a merchant withdraws is
 * gone everywhere within one. Whoever comes with a cookie gets her own copy, as her session may be renewed along with it.
 */
export const publicSeconds = 30;

export const publicCache = (request: Request): string =>
  request.headers.has('cookie') ? 'private, no-store' : `public, max-age=${publicSeconds}`;
