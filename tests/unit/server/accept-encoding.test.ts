import { expect, it } from 'vitest';
import { chooseCoding, type Coding } from '../../../src/cli/server/accept-encoding.ts';

const both = new Set<Coding>(['br', 'gzip']);

it.each([
  ['gzip, deflate, br', both, 'br'],
  ['gzip', both, 'gzip'],
  ['br;q=0.1, gzip;q=0.8', both, 'gzip'],
  ['br;q=0, gzip', both, 'gzip'],
  ['*', both, 'br'],
  ['*;q=0', both, undefined],
  ['identity', both, undefined],
  ['', both, undefined],
  [undefined, both, undefined],
  ['br', new Set<Coding>(['gzip']), undefined],
  ['BR', both, 'br'],
  ['br;q=junk', both, undefined],
])('%s', (accepted, available, expected) => {
  expect(chooseCoding(accepted, available)).toBe(expected);
});
