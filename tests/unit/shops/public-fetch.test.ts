import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPublicAddress } from '../../../src/platform/public-address.ts';
import { fetchPublic, type PublicFetchOptions } from '../../../src/platform/public-fetch.ts';
import { readLink } from '../../../src/shops/link.ts';
import { AskedTooOften, visitLink, type Visiting } from '../../../src/shops/visit-link.ts';

/** Where nobody of ours may ever be sent by a link. Sources: IANA special-purpose registries, cloud metadata. */
const forbidden = [
  '0.0.0.0',
  '0.1.2.3',
  '10.0.0.1',
  '10.255.255.255',
  '100.64.0.1',
  '100.127.255.254',
  '127.0.0.1',
  '127.1.2.3',
  '169.254.0.1',
  '169.254.169.254',
  '172.16.0.1',
  '172.31.255.255',
  '192.0.0.1',
  '192.0.0.170',
  '192.0.2.1',
  '192.88.99.1',
  '192.168.0.1',
  '192.168.255.255',
  '198.18.0.1',
  '198.19.255.255',
  '198.51.100.1',
  '203.0.113.1',
  '224.0.0.1',
  '239.255.255.255',
  '240.0.0.1',
  '255.255.255.255',
  '::',
  '::1',
  '::7f00:1',
  '::ffff:127.0.0.1',
  '::ffff:10.0.0.1',
  '::ffff:169.254.169.254',
  '64:ff9b::7f00:1',
  '64:ff9b:1::a00:1',
  '100::1',
  '2001::1',
  '2001:db8::1',
  '2002:7f00:1::',
  '3fff::1',
  '5f00::1',
  'fc00::1',
  'fd00:ec2::254',
  'fe80::1',
  'fe80::1%eth0',
  'fec0::1',
  'ff02::1',
];

describe('public addresses', () => {
  it.each(forbidden)('%s is none', (address) => {
    expect(isPublicAddress(address)).toBe(false);
  });

  it.each(['1.1.1.1', '93.184.215.14', '172.32.0.1', '2606:4700:4700::1111', '2a00:1450:4007::200e'])(
    '%s is one',
    (address) => {
      expect(isPublicAddress(address)).toBe(true);
    },
  );

  it.each(['', 'localhost', '1.2.3.4.5', '999.1.1.1', '0x7f.0.0.1x'])('%j is no address', (text) => {
    expect(isPublicAddress(text)).toBe(false);
  });
});

/** Every name of our own « internet » leads to a public address, and that address to the server of this test. */
const publicAddress = '93.184.215.14';
let server: Server;
let port = 0;
const asked: string[] = [];
const pages: Record<string, (request: IncomingMessage, response: ServerResponse) => void> = {};

const html = (body: string) => (_: IncomingMessage, response: ServerResponse) =>
  response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(body);
const redirect = (location: string) => (_: IncomingMessage, response: ServerResponse) =>
  response.writeHead(302, { location }).end();

beforeAll(async () => {
  server = createServer((request, response) => {
    const address = `${request.headers.host ?? ''}${request.url ?? ''}`;
    asked.push(address);
    const page = pages[address];
    if (page) page(request, response);
    else response.writeHead(404, { 'content-type': 'text/plain' }).end();
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  port = (server.address() as AddressInfo).port;
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});

const options = (changes: Partial<PublicFetchOptions> = {}): PublicFetchOptions => ({
  userAgent: 'test',
  types: ['text/html'],
  largestBytes: 100_000,
  totalMs: 2000,
  mostRedirects: 5,
  resolve: async () => [publicAddress],
  route: () => ({ address: '127.0.0.1', port }),
  ...changes,
});
const fault = (url: string, changes: Partial<PublicFetchOptions> = {}) =>
  fetchPublic(url, options(changes)).then(
    ({ status }) => status,
    (error: unknown) => (error as Error).message,
  );

describe('reading a page a stranger named', () => {
  it('reads an ordinary page, through ordinary redirects', async () => {
    pages['boutique.fr/'] = redirect('/fr/');
    pages['boutique.fr/fr/'] = redirect('http://www.boutique.fr/accueil');
    pages['www.boutique.fr/accueil'] = html('<h1>Bonjour</h1>');
    const page = await fetchPublic('http://boutique.fr/', options());
    expect(page).toMatchObject({
      url: 'http://www.boutique.fr/accueil',
      status: 200,
      body: '<h1>Bonjour</h1>',
    });
  });

  it.each(forbidden)('never asks %s, by its number or by a name', async (address) => {
    asked.length = 0;
    const host = address.includes(':') ? `[${address.replace(/%.*/, '')}]` : address;
    expect(await fault(`http://${host}/`)).toBe('private-address');
    expect(await fault('http://nom.fr/', { resolve: async () => [address] })).toBe('private-address');
    // among public ones: the name may be answered by any of them
    expect(await fault('http://nom.fr/', { resolve: async () => [publicAddress, address] })).toBe(
      'private-address',
    );
    pages['nom.fr/'] = redirect(`http://${host}/latest/meta-data/`);
    expect(await fault('http://nom.fr/')).toBe('private-address');
    expect(asked).toEqual(['nom.fr/']);
  });

  it.each([
    'http://2130706433/',
    'http://0x7f000001/',
    'http://0177.0.0.1/',
    'http://127.1/',
    'http://0/',
    'http://[::ffff:7f00:1]/',
    'http://①②⑦.⓪.⓪.①/',
    'http://boutique.fr:22/',
    'http://boutique.fr:8080/',
    'https://boutique.fr:6379/',
    'ftp://boutique.fr/',
    'file:///etc/passwd',
    'gopher://boutique.fr/',
    'javascript:alert(1)',
    'http://moi:secret@boutique.fr/',
    'pas une adresse',
  ])('%s is no address of a public page', async (url) => {
    asked.length = 0;
    expect(await fault(url)).toBe('private-address');
    expect(asked).toEqual([]);
  });

  it.each([
    'file:///etc/passwd',
    'http://boutique.fr:25/',
    'http://127.0.0.1/',
    '//169.254.169.254/',
    'http://[::1]/',
    'http://0x7f.1/',
    'http://',
  ])('a redirect to %s is not followed', async (location) => {
    pages['piege.fr/'] = redirect(location);
    expect(await fault('http://piege.fr/')).toBe('private-address');
  });

  it('a name that changes its mind after it was checked is not asked again (DNS rebinding)', async () => {
    pages['change.fr/'] = html('public');
    let times = 0;
    const connected: string[] = [];
    await fetchPublic(
      'http://change.fr/',
      options({
        resolve: async () => [[publicAddress], ['127.0.0.1']][times++] ?? ['127.0.0.1'],
        route: (address) => {
          connected.push(address);
          return { address: '127.0.0.1', port };
        },
      }),
    );
    expect([times, connected]).toEqual([1, [publicAddress]]);
    // and when a redirect asks for it again, the new answer is checked again
    times = 0;
    pages['change.fr/'] = redirect('/suite');
    expect(
      await fault('http://change.fr/', {
        resolve: async () => (times++ === 0 ? [publicAddress] : ['10.0.0.8']),
      }),
    ).toBe('private-address');
  });

  it('gives up on loops and long chains of redirects', async () => {
    pages['boucle.fr/'] = redirect('/');
    pages['a.fr/'] = redirect('http://b.fr/');
    pages['b.fr/'] = redirect('http://a.fr/');
    for (let step = 0; step < 8; step += 1) pages[`chaine.fr/${step}`] = redirect(`/${step + 1}`);
    for (const url of ['http://boucle.fr/', 'http://a.fr/', 'http://chaine.fr/0'])
      expect([url, await fault(url)]).toEqual([url, 'too-many-redirects']);
  });

  it('gives up on endless and huge bodies, packed ones too, and on what is no page', async () => {
    pages['sansfin.fr/'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      const more = setInterval(() => response.write('x'.repeat(20_000)), 5);
      response.on('close', () => clearInterval(more));
    };
    pages['bombe.fr/'] = (_, response) =>
      response
        .writeHead(200, { 'content-type': 'text/html', 'content-encoding': 'gzip' })
        .end(gzipSync(Buffer.alloc(20_000_000)));
    pages['lent.fr/'] = (_, response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.write('<p>');
    };
    pages['muet.fr/'] = () => undefined;
    pages['image.fr/'] = (_, response) => response.writeHead(200, { 'content-type': 'image/png' }).end('x');
    expect(await fault('http://sansfin.fr/')).toBe('too-large');
    expect(await fault('http://bombe.fr/')).toBe('too-large');
    expect(await fault('http://lent.fr/', { totalMs: 300 })).toBe('timeout');
    expect(await fault('http://muet.fr/', { totalMs: 300 })).toBe('timeout');
    expect(
      await fault('http://muet.fr/', { totalMs: 200, resolve: () => new Promise(() => undefined) }),
    ).toBe('timeout');
    expect(await fault('http://image.fr/')).toBe('not-a-page');
    expect(await fault('http://absent.fr/', { resolve: () => Promise.reject(new Error('ENOTFOUND')) })).toBe(
      'unknown-host',
    );
    expect(await fault('https://boutique.fr/')).toBe('certificate');
    expect(await fault('http://boutique.fr/', { route: () => ({ address: '127.0.0.1', port: 1 }) })).toBe(
      'no-connection',
    );
  });
});

describe('a link as typed', () => {
  it.each([
    ['www.ma-boutique.fr', 'https://www.ma-boutique.fr/'],
    ['http://ma-boutique.fr/fr#menu', 'http://ma-boutique.fr/fr'],
    ['été-fleurs.fr', 'https://xn--t-fleurs-90ab.fr/'],
    ['  ', null],
  ])('%s is %s', (typed, url) => {
    expect(readLink(typed)).toEqual({ url });
  });

  it.each([
    'http://127.0.0.1/',
    '127.0.0.1',
    'http://2130706433/',
    'http://[::1]/',
    'http://localhost/',
    'http://imprimante.local/',
    'http://serveur/',
    'http://serveur.internal',
    'https://boutique.fr:8443/',
    'boutique.fr:8080',
  ])('%s leads nowhere public', (typed) => {
    expect(readLink(typed)).toBe('link-private');
  });

  it.each([
    'javascript:alert(1)',
    'ftp://a.fr/',
    'https://moi:mot@a.fr/',
    'a b.fr',
    'https://a.fr/"><script>',
    'x'.repeat(400),
  ])('%s is no link', (typed) => {
    expect(readLink(typed)).toBe('link-invalid');
  });
});

describe('visiting a link', () => {
  const wanted = { name: 'La Page bleue', town: 'Rennes', phone: '+33299000000' };
  const visiting = (changes: Partial<Visiting> = {}): Visiting => ({
    siteUrl: 'https://declic.example',
    resolve: async () => [publicAddress],
    route: () => ({ address: '127.0.0.1', port }),
    mayAsk: async () => true,
    totalMs: 2000,
    ...changes,
  });

  it.each([
    ['<title>La page bleue, librairie</title>'],
    ['<h1>LA PAGE BLEUE</h1>'],
    ['<p>Appelez le 02 99 00 00 00</p>'],
    ['<a href="tel:+33299000000">Appeler</a>'],
    ['<img alt="Vitrine de La Page Bleue">'],
    ['<script type="application/ld+json">{"name":"La Page bleue"}</script>'],
    ['<p>Librairie bleue, à Rennes</p>'],
  ])('recognises the shop in %s', async (body) => {
    pages['libraire.fr/'] = html(body);
    expect(await visitLink(visiting(), 'http://libraire.fr/', wanted)).toEqual({ kind: 'checked' });
  });

  it.each([
    ['<p>Rennes</p>'],
    ['<script>var a = "La Page bleue"</script>'],
    [''],
    ['<p>Ce domaine est à vendre</p>'],
  ])('does not take %s for the shop', async (body) => {
    pages['libraire.fr/'] = html(body);
    const finding = await visitLink(visiting(), 'http://libraire.fr/', wanted);
    expect(finding).toEqual({ kind: 'unsure', reason: 'not-found-there' });
  });

  it('obeys robots.txt of every host on the way, and names itself', async () => {
    const agents: (string | undefined)[] = [];
    const robots = (rules: string) => (request: IncomingMessage, response: ServerResponse) => {
      agents.push(request.headers['user-agent']);
      response.writeHead(200, { 'content-type': 'text/plain' }).end(rules);
    };
    pages['ferme.fr/robots.txt'] = robots('User-agent: *\nDisallow: /');
    pages['ferme.fr/'] = html('La Page bleue');
    pages['porte.fr/'] = redirect('http://ferme.fr/');
    pages['choisi.fr/robots.txt'] = robots(
      'User-agent: *\nDisallow: /\n\nUser-agent: DeclicVerification\nAllow: /',
    );
    pages['choisi.fr/'] = html('La Page bleue');
    const robotsReason = { kind: 'unsure', reason: 'robots' };
    expect(await visitLink(visiting(), 'http://ferme.fr/', wanted)).toEqual(robotsReason);
    expect(await visitLink(visiting(), 'http://porte.fr/', wanted)).toEqual(robotsReason);
    expect(await visitLink(visiting(), 'http://choisi.fr/', wanted)).toEqual({ kind: 'checked' });
    expect(agents[0]).toBe('DeclicVerification/1.0 (+https://declic.example/aide/#verification)');
  });

  it('asks a host no more than it may, robots.txt and page together', async () => {
    pages['libraire.fr/'] = html('La Page bleue');
    const hosts: string[] = [];
    await visitLink(
      visiting({ mayAsk: async (host) => Boolean(hosts.push(host)) }),
      'http://libraire.fr/',
      wanted,
    );
    expect(hosts).toEqual(['libraire.fr']);
    await expect(
      visitLink(visiting({ mayAsk: async () => false }), 'http://libraire.fr/', wanted),
    ).rejects.toBeInstanceOf(AskedTooOften);
  });

  it('tells a bad moment from a refusal', async () => {
    const status = (code: number) => (_: IncomingMessage, response: ServerResponse) =>
      response.writeHead(code).end();
    pages['etat.fr/500'] = status(503);
    pages['etat.fr/403'] = status(403);
    const visit = (path: string) => visitLink(visiting(), `http://etat.fr/${path}`, wanted);
    expect(await visit('500')).toEqual({ kind: 'failed', reason: 'server-error' });
    expect(await visit('403')).toEqual({ kind: 'unsure', reason: 'refused' });
    expect(await visit('absente')).toEqual({ kind: 'failed', reason: 'missing' });
  });
});
