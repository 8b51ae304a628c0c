import { describe, expect, it } from 'vitest';
import { codeCookie, type CookieOptions, type Cookies, sessionCookie } from '../../../src/web/own-cookie.ts';

function jar(): Cookies & { kept: Map<string, { value: string; options: CookieOptions }> } {
  const kept = new Map<string, { value: string; options: CookieOptions }>();
  return {
    kept,
    get: (name) => kept.get(name),
    set: (name, value, options) => void kept.set(name, { value, options }),
    delete: (name) => void kept.delete(name),
  };
}

describe('our cookies', () => {
  it('are bound to the host and to TLS when the site has it', () => {
    const cookies = jar();
    const expires = new Date('2026-12-22T08:00:00.000Z');
    sessionCookie.write(cookies, 'https://declic.example.com', 'x', expires);
    expect([...cookies.kept]).toEqual([
      [
        '__Host-declic-session',
        { value: 'x', options: { path: '/', httpOnly: true, sameSite: 'lax', secure: true, expires } },
      ],
    ]);
    expect(sessionCookie.read(cookies, 'https://declic.example.com')).toBe('x');
    sessionCookie.remove(cookies, 'https://declic.example.com');
    expect(cookies.kept.size).toBe(0);
  });

  it('work on a machine of one’s own without TLS, out of reach of scripts all the same', () => {
    const cookies = jar();
    codeCookie.write(cookies, 'http://localhost:4321', 'x', new Date());
    expect(cookies.kept.get('declic-code')?.options).toMatchObject({ httpOnly: true, secure: false });
    // a cookie set without TLS is not taken for the one set with it
    expect(codeCookie.read(cookies, 'https://declic.example.com')).toBeUndefined();
  });
});
