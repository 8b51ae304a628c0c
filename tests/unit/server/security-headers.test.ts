import { describe, expect, it } from 'vitest';
import { commonHeaders, contentSecurityPolicy } from '../../../src/cli/server/security-headers.ts';

describe('the content security policy', () => {
  const directives = (policy: string) =>
    new Map(policy.split('; ').map((part) => [part.split(' ')[0], part]));

  it('declares every directive, without unsafe-inline', () => {
    const policy = contentSecurityPolicy();
    expect([...directives(policy).keys()]).toEqual(
      expect.arrayContaining(
        'default-src script-src style-src connect-src img-src media-src worker-src font-src object-src base-uri form-action frame-ancestors'.split(
          ' ',
        ),
      ),
    );
    expect(policy).not.toMatch(/unsafe|\*/);
  });

  it('keeps the hashes Astro wrote, and nothing else of its header', () => {
    const policy = contentSecurityPolicy(
      "default-src *; script-src 'self' 'sha256-abc'; style-src 'self' 'sha256-def';",
    );
    expect(directives(policy).get('script-src')).toBe("script-src 'self' 'sha256-abc'");
    expect(directives(policy).get('style-src')).toBe("style-src 'self' 'sha256-def'");
    expect(directives(policy).get('default-src')).toBe("default-src 'self'");
  });
});

it('promises TLS only when the site has it', () => {
  expect(commonHeaders('https://declic.example')).toHaveProperty('strict-transport-security');
  expect(commonHeaders('http://localhost:4321')).not.toHaveProperty('strict-transport-security');
});
