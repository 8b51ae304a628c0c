import type { IncomingMessage, ServerResponse } from 'node:http';
import type { CookieOptions, Cookies } from './own-cookie.ts';

/** The cookies of a request that is answered without Astro (RFC 6265 §4.1.1). Our values need no escaping. */
export class NodeCookies implements Cookies {
  readonly #received: string;
  readonly #response: ServerResponse;

  constructor(request: IncomingMessage, response: ServerResponse) {
    this.#received = request.headers.cookie ?? '';
    this.#response = response;
  }

  get(name: string): { value: string } | undefined {
    for (const pair of this.#received.split(';')) {
      const equals = pair.indexOf('=');
      if (equals !== -1 && pair.slice(0, equals).trim() === name) {
        return { value: pair.slice(equals + 1).trim() };
      }
    }
    return undefined;
  }

  set(name: string, value: string, options: CookieOptions & { expires: Date }): void {
    const flags = `; Path=${options.path}; Expires=${options.expires.toUTCString()}; SameSite=Lax${
      options.httpOnly ? '; HttpOnly' : ''
    }${options.secure ? '; Secure' : ''}`;
    this.#response.appendHeader('set-cookie', `${name}=${value}${flags}`);
  }

  delete(name: string, options: CookieOptions): void {
    this.set(name, 'deleted', { ...options, expires: new Date(0) });
  }
}
