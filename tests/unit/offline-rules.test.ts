import { describe, expect, it } from 'vitest';
import { assetsOf, mayKeep, pageKey, treatment } from '../../src/ui/offline/offline-rules.ts';

const asked = { pathname: '/cours/', sameOrigin: true, method: 'GET', navigation: true, range: false };

describe('the service worker', () => {
  it.each([
    [{}, 'page'],
    [{ pathname: '/mon-parcours/' }, 'page'],
    [{ pathname: '/_astro/a.js', navigation: false }, 'asset'],
    [{ pathname: '/manifestes/reg-53.json', navigation: false }, 'data'],
    [{ pathname: '/icon.svg', navigation: false }, 'data'],
    [{ pathname: '/logo.svg', navigation: false }, 'network'],
    [{ pathname: '/media/clip.mp4', navigation: false, range: true }, 'network'],
    [{ pathname: '/media/clip.mp4', navigation: false }, 'network'],
    [{ pathname: '/api/me/', navigation: false }, 'network'],
    [{ pathname: '/compte/' }, 'unkept'],
    [{ pathname: '/compte/', navigation: false }, 'network'],
    [{ pathname: '/compte/', method: 'POST' }, 'network'],
    [{ pathname: '/connexion/code/' }, 'unkept'],
    // a shop may withdraw: nobody keeps its page
    [{ pathname: '/commerces/rennes-35238/' }, 'unkept'],
    [{ pathname: '/ma-vitrine/' }, 'unkept'],
    [{ pathname: '/representant/rr-06/' }, 'unkept'],
    [{ pathname: '/invitation/abc/' }, 'unkept'],
    [{ pathname: '/attestations/ABC/' }, 'unkept'],
    [{ pathname: '/attestations/ABC/attestation.pdf' }, 'network'],
    [{ pathname: '/cours/', method: 'POST' }, 'network'],
    [{ sameOrigin: false }, 'network'],
  ])('%j is treated as %s', (difference, expected) => {
    expect(treatment({ ...asked, ...difference })).toBe(expected);
  });

  it('keeps nothing its sender wants forgotten, and no half of an answer', () => {
    const response = (status: number, cacheControl: string, redirected = false) => ({
      status,
      redirected,
      headers: new Headers({ 'cache-control': cacheControl }),
    });
    expect(mayKeep(response(200, 'no-cache'))).toBe(true);
    expect(mayKeep(response(200, 'private, no-store'))).toBe(false);
    expect(mayKeep(response(206, 'no-cache'))).toBe(false);
    expect(mayKeep(response(404, 'no-cache'))).toBe(false);
    expect(mayKeep(response(200, 'no-cache', true))).toBe(false);
  });

  it('keeps one copy of a page whatever was asked of it', () => {
    expect(pageKey('https://declic.test/recherche/?q=a?b#c')).toBe('https://declic.test/recherche/');
    expect(pageKey('https://declic.test/cours/')).toBe('https://declic.test/cours/');
  });

  it('finds the files a page needs', () => {
    const html =
      '<link href="/_astro/a.css"><script src="/_astro/b.js"></script><a href="/cours/">/_astro/</a>';
    expect(assetsOf(`${html}${html}`)).toEqual(['/_astro/a.css', '/_astro/b.js']);
  });
});
