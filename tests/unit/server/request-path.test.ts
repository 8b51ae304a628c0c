import fc from 'fast-check';
import { expect, it } from 'vitest';
import { lacksSlash, requestPath } from '../../../src/cli/server/request-path.ts';

it('separates the query', () => {
  expect(requestPath('/cours/?a=1?b')).toEqual({ pathname: '/cours/', query: '?a=1?b' });
  expect(requestPath('/')).toEqual({ pathname: '/', query: '' });
});

it.each(['//evil.example/', '/\\evil.example', 'http://evil.example/', '', '*', '/a\u0000b'])(
  'refuses %j',
  (url) => {
    expect(requestPath(url)).toBeUndefined();
  },
);

it('never gives a path that a redirect could lead out of the site with', () => {
  fc.assert(
    fc.property(fc.webPath(), fc.string(), (path, junk) => {
      for (const url of [path, junk, `/${junk}`, `/${path}`]) {
        const target = requestPath(url);
        if (!target || !lacksSlash(target.pathname)) continue;
        expect(new URL(`${target.pathname}/`, 'http://declic.example').host).toBe('declic.example');
      }
    }),
  );
});

it('knows pages from files', () => {
  expect(lacksSlash('/cours')).toBe(true);
  expect(lacksSlash('/cours/')).toBe(false);
  expect(lacksSlash('/sw.js')).toBe(false);
  expect(lacksSlash('/v1.2/cours')).toBe(true);
});
