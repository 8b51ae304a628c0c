import fc from 'fast-check';
import { expect, it } from 'vitest';
import { clientAddress } from '../../../src/cli/server/client-address.ts';

it.each([
  ['198.51.100.7', undefined, 0, '198.51.100.7'],
  ['198.51.100.7', '203.0.113.9', 0, '198.51.100.7'],
  ['10.0.0.1', '203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', 'made-up, 203.0.113.9', 1, '203.0.113.9'],
  ['10.0.0.1', '1.2.3.4, 203.0.113.9, 10.0.0.2', 2, '203.0.113.9'],
  ['10.0.0.1', '203.0.113.9', 2, '10.0.0.1'],
  ['10.0.0.1', 'made-up', 1, '10.0.0.1'],
  ['10.0.0.1', '203.0.113.9:4711', 1, '203.0.113.9'],
  ['::ffff:198.51.100.7', undefined, 0, '198.51.100.7'],
  ['2001:db8:1:2:3:4:5:6', undefined, 0, '2001:db8:1:2::/64'],
  ['10.0.0.1', '[2001:db8::1]:443', 1, '2001:db8:0:0::/64'],
  ['::1', undefined, 0, '0:0:0:0::/64'],
  [undefined, undefined, 0, 'unknown'],
])('%s, forwarded for %s, behind %i proxies', (peer, forwarded, proxies, expected) => {
  expect(clientAddress(peer, forwarded, proxies)).toBe(expected);
});

it('puts all addresses of one IPv6 subscriber together and keeps neighbours apart', () => {
  fc.assert(
    fc.property(fc.ipV6(), (address) => {
      const own = clientAddress(address, undefined, 0);
      expect(own).toMatch(/::\/64$|^[\d.]+$/);
      expect(clientAddress(address.toUpperCase(), undefined, 0)).toBe(own);
    }),
  );
});

it('never takes what a visitor wrote before the trusted entries', () => {
  fc.assert(
    fc.property(fc.string(), (claimed) => {
      expect(clientAddress('10.0.0.1', `${claimed},203.0.113.9`, 1)).toBe('203.0.113.9');
    }),
  );
});
