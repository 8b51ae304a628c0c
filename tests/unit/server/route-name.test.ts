import { expect, it } from 'vitest';
import { createRouteNames } from '../../../src/cli/server/route-name.ts';

const name = createRouteNames([
  '/',
  '/cours',
  '/cours/[course]/[step]',
  '/attestations/[code]',
  '/fichiers/[...rest]',
]);

it.each([
  ['/', '/'],
  ['/cours/', '/cours'],
  ['/cours/06-click/2-formes/', '/cours/[course]/[step]'],
  ['/attestations/DC-ABCD-1234/', '/attestations/[code]'],
  ['/fichiers/a/b/c', '/fichiers/[...rest]'],
  ['/lea@example.com', 'other'],
  ['/_astro/x.js', '/_astro'],
])('%s is logged as %s', (pathname, expected) => {
  expect(name(pathname)).toBe(expected);
});
