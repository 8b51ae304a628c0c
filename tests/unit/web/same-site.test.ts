import { describe, expect, it } from 'vitest';
import { isSameSite } from '../../../src/web/same-site.ts';

const site = 'https://declic.example.com';
const send = (headers: Record<string, string>, method = 'POST') =>
  isSameSite(new Request('http://127.0.0.1:4321/api/sync/', { method, headers }), site);

describe('who sent a change', () => {
  it('is one of our own pages', () => {
    expect(send({ 'sec-fetch-site': 'same-origin' })).toBe(true);
    expect(send({ origin: site })).toBe(true);
    expect(send({ origin: 'http://127.0.0.1:4321', host: '127.0.0.1:4321' })).toBe(true);
  });

  it('is a program without a browser, which carries no cookie of anyone', () => {
    expect(send({})).toBe(true);
  });

  it('is another site, a sibling host, or hidden', () => {
    for (const value of ['cross-site', 'same-site', 'none'])
      expect(send({ 'sec-fetch-site': value })).toBe(false);
    for (const origin of ['https://ailleurs.example.com', 'null', 'http://declic.example.com', '']) {
      expect(send({ origin, host: 'declic.example.com' })).toBe(origin === 'http://declic.example.com');
    }
    expect(send({ 'sec-fetch-site': 'cross-site', origin: site })).toBe(false);
  });

  it('does not matter for reading', () => {
    expect(send({ 'sec-fetch-site': 'cross-site' }, 'GET')).toBe(true);
  });
});
