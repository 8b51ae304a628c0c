/** Astro's cookies, or those of a request that is answered without Astro (see node-cookies.ts). */
export interface Cookies {
  get(name: string): { value: string } | undefined;
  set(name: string, value: string, options: CookieOptions & { expires: Date }): void;
  delete(name: string, options: CookieOptions): void;
}

export interface CookieOptions {
  path: string;
  httpOnly: boolean;
  sameSite: 'lax';
  secure: boolean;
}

/** `__Host-` (RFC 6265bis) binds the cookie to this host and to TLS; browsers refuse the prefix without TLS. */
const prefix = (siteUrl: string): string => (siteUrl.startsWith('https://') ? '__Host-' : '');

const options = (siteUrl: string): CookieOptions => ({
  path: '/',
  httpOnly: true,
  sameSite: 'lax',
  secure: siteUrl.startsWith('https://'),
});

/** A cookie of ours, under one name and one set of flags. */
export class OwnCookie {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  read(cookies: Cookies, siteUrl: string): string | undefined {
    return cookies.get(prefix(siteUrl) + this.#name)?.value;
  }

  write(cookies: Cookies, siteUrl: string, value: string, expires: Date): void {
    cookies.set(prefix(siteUrl) + this.#name, value, { ...options(siteUrl), expires });
  }

  remove(cookies: Cookies, siteUrl: string): void {
    cookies.delete(prefix(siteUrl) + this.#name, options(siteUrl));
  }
}

/** the raw session id */
export const sessionCookie = new OwnCookie('declic-session');
/** the random token that binds a code to the browser that asked for it */
export const codeCookie = new OwnCookie('declic-code');
/** tells a browser that signed in to this address before from a stranger's: only loosens the limit of mails */
export const knownBrowserCookie = new OwnCookie('declic-known');
