import { once } from 'node:events';
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { type IncomingMessage, request as httpRequest, type ServerResponse } from 'node:http';
import { type AddressInfo, connect } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { writeResponse } from 'astro/app/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { precompress } from '../../../src/cli/build/precompress.ts';
import { createSiteServer, type SiteServer } from '../../../src/cli/server/create-site-server.ts';
import { indexFiles } from '../../../src/cli/server/file-index.ts';
import { stopServer } from '../../../src/cli/server/stop-server.ts';
import { openDatabase } from '../../../src/platform/database.ts';
import { createLog } from '../../../src/platform/log.ts';
import { readConfig } from '../../../src/platform/config.ts';
import { Exposure } from '../../../src/reach/exposure.ts';
import { csvDownload } from '../../../src/web/csv-download.ts';
import type { Services } from '../../../src/web/services.ts';

const page = `<!doctype html><title>Cours</title>${'<p>Bonjour</p>'.repeat(200)}`;
const clip = Buffer.from(Array.from({ length: 3_000_000 }, (_, i) => i % 251));
const directory = mkdtempSync(path.join(tmpdir(), 'declic-site-'));
const lines: string[] = [];
let site: SiteServer;
let port = 0;
let finishSlow: (() => void) | undefined;

let rowsMade = 0;

/** A file of 400 MB, made without ever waiting for anything, as SQLite is read. */
async function* endlessRows() {
  for (rowsMade = 0; rowsMade < 40_000; rowsMade += 1) yield ['x'.repeat(10_000)];
}

/** Stands in for Astro: one page that waits, one that reads its body, one that says who asked. */
async function astro(
  request: IncomingMessage,
  response: ServerResponse,
  next: () => void,
  locals: App.Locals,
) {
  const url = request.url ?? '';
  if (url.startsWith('/lent/')) {
    await new Promise<void>((resolve) => (finishSlow = resolve));
    response.writeHead(200, { 'content-type': 'text/plain' }).end('enfin');
  } else if (url.startsWith('/compte/')) {
    response.writeHead(200, {
      'content-type': 'text/html',
      'content-security-policy': "script-src 'self' 'sha256-x';",
      'set-cookie': ['a=1', 'b=2'],
    });
    response.write('<!doctype html><p>Votre compte</p>');
    response.end(`<p>${locals.origin}</p>`);
  } else if (url.startsWith('/ouvert/')) {
    response.writeHead(200, {
      'content-type': 'application/json',
      'cache-control': 'public, max-age=30',
      ...(request.headers.cookie && { 'set-cookie': ['declic-session=renewed'] }),
    });
    response.end('{}');
  } else if (url.startsWith('/fichier/')) {
    await writeResponse(csvDownload(locals, 'fichier', ['Texte'], endlessRows()), response);
  } else if (url.startsWith('/api/echo/')) {
    let size = 0;
    for await (const chunk of request) size += (chunk as Buffer).length;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify({ size }));
  } else if (url.startsWith('/panne/')) {
    response.statusCode = 500;
    response.end('Internal Server Error');
  } else next();
}

interface Answer {
  status: number;
  headers: IncomingMessage['headers'];
  body: Buffer;
}

function ask(
  url: string,
  options: { method?: string; headers?: Record<string, string>; body?: Buffer | string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(
      { port, path: url, method: options.method ?? 'GET', headers: options.headers ?? {}, agent: false },
      (response) => {
        const chunks: Buffer[] = [];
        response.on('data', (chunk: Buffer) => chunks.push(chunk));
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(chunks),
          }),
        );
      },
    );
    asked.on('error', reject);
    asked.end(options.body);
  });
}

beforeAll(async () => {
  const client = path.join(directory, 'client');
  for (const folder of ['cours', '_astro', 'media', 'été'])
    mkdirSync(path.join(client, folder), { recursive: true });
  writeFileSync(path.join(client, 'cours/index.html'), page);
  writeFileSync(path.join(client, 'été/index.html'), '<p>été</p>');
  writeFileSync(path.join(client, '404.html'), '<!doctype html><p>Introuvable</p>');
  writeFileSync(path.join(client, '_astro/app.abc.js'), `console.log(${JSON.stringify('x'.repeat(500))})`);
  writeFileSync(path.join(client, 'media/clip.mp4'), clip);
  writeFileSync(path.join(directory, 'catalogue.json'), '{"answers":"secret"}');
  writeFileSync(
    path.join(directory, '_headers.json'),
    JSON.stringify([
      {
        pathname: '/cours',
        headers: [{ key: 'Content-Security-Policy', value: "script-src 'self' 'sha256-page';" }],
      },
    ]),
  );
  await precompress(client);
  const config = readConfig({ DATA_DIR: directory, PORT: '0' });
  const database = openDatabase(path.join(directory, 'test.sqlite'));
  await database.migrate();
  const exposure = new Exposure(() => new Date());
  const log = createLog('info', (line) => lines.push(line));
  const services = { config, database, exposure, log } as Services;
  site = createSiteServer(
    services,
    indexFiles(client, path.join(directory, '_headers.json'), config.siteUrl),
    astro,
  );
  await new Promise<void>((resolve) => site.server.listen(0, resolve));
  port = (site.server.address() as AddressInfo).port;
});

afterAll(async () => {
  await stopServer(site.server, 1000);
});

describe('built files', () => {
  it('are sent compressed, complete and with their headers', async () => {
    const brotli = await ask('/cours/', { headers: { 'accept-encoding': 'gzip, br' } });
    expect(brotli.status).toBe(200);
    expect(brotli.headers).toMatchObject({
      'content-type': 'text/html; charset=utf-8',
      'content-encoding': 'br',
      'cache-control': 'no-cache',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
      'cross-origin-opener-policy': 'same-origin',
    });
    expect(brotli.headers['content-security-policy']).toContain("script-src 'self' 'sha256-page'");
    expect(brotli.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
    expect(brotliDecompressSync(brotli.body).toString()).toBe(page);
    const gzip = await ask('/cours/', { headers: { 'accept-encoding': 'gzip' } });
    expect(gunzipSync(gzip.body).toString()).toBe(page);
    expect((await ask('/cours/')).body.toString()).toBe(page);
  });

  it('are not sent again when they did not change', async () => {
    const { headers } = await ask('/cours/');
    const again = await ask('/cours/', { headers: { 'if-none-match': `"other", W/${headers.etag ?? ''}` } });
    expect(again).toMatchObject({ status: 304, body: Buffer.alloc(0) });
    expect(again.headers.etag).toBe(headers.etag);
    expect((await ask('/cours/', { headers: { 'if-none-match': '"other"' } })).status).toBe(200);
    const since = headers['last-modified'] ?? '';
    expect((await ask('/cours/', { headers: { 'if-modified-since': since } })).status).toBe(304);
  });

  it('keep for good only when their name changes with their content', async () => {
    expect((await ask('/_astro/app.abc.js')).headers['cache-control']).toBe(
      'public, max-age=31536000, immutable',
    );
  });

  it('answer HEAD without a body', async () => {
    const head = await ask('/cours/', { method: 'HEAD' });
    expect(head.body).toHaveLength(0);
    expect(head.headers['content-length']).toBe(String(page.length));
  });

  it('have one address each', async () => {
    const moved = await ask('/cours?a=1');
    expect(moved.status).toBe(301);
    expect(moved.headers.location).toBe('/cours/?a=1');
    expect((await ask('/%C3%A9t%C3%A9/')).status).toBe(200);
  });

  it('are the only files there are', async () => {
    for (const url of [
      '/../catalogue.json',
      '/%2e%2e/catalogue.json',
      '/cours/..%2f..%2f..%2fcatalogue.json',
      '/cours/../../catalogue.json',
      '/_headers.json',
      '/cours/index.html.br',
    ]) {
      const answer = await ask(url);
      expect(answer.status, url).toBe(404);
      expect(answer.body.toString(), url).not.toContain('secret');
    }
    for (const url of ['//evil.example/x', '/\\evil.example', '/%', '/%00', '/%5Cevil.example'])
      expect((await ask(url)).status, url).toBe(400);
  });

  it('cannot be written to', async () => {
    const answer = await ask('/cours/', { method: 'POST', body: 'x' });
    expect(answer.status).toBe(405);
    expect(answer.headers.allow).toBe('GET, HEAD');
  });
});

describe('media', () => {
  it('are sent in the part that was asked', async () => {
    const part = await ask('/media/clip.mp4', {
      headers: { range: 'bytes=100-199', 'accept-encoding': 'br' },
    });
    expect(part.status).toBe(206);
    expect(part.headers['content-range']).toBe(`bytes 100-199/${clip.length}`);
    expect(part.body.equals(clip.subarray(100, 200))).toBe(true);
    const end = await ask('/media/clip.mp4', { headers: { range: 'bytes=-5' } });
    expect(end.body.equals(clip.subarray(-5))).toBe(true);
  });

  it('are sent whole when no part, several parts or another version is asked', async () => {
    for (const headers of [{}, { range: 'bytes=0-1,5-6' }, { range: 'bytes=0-9', 'if-range': '"other"' }]) {
      const whole = await ask('/media/clip.mp4', { headers });
      expect(whole.status).toBe(200);
      expect(whole.headers['accept-ranges']).toBe('bytes');
      expect(whole.body.equals(clip)).toBe(true);
    }
    const { headers } = await ask('/media/clip.mp4', { method: 'HEAD' });
    const same = await ask('/media/clip.mp4', {
      headers: { range: 'bytes=0-9', 'if-range': headers.etag ?? '' },
    });
    expect(same.status).toBe(206);
  });

  it('have no part beyond their end', async () => {
    const beyond = await ask('/media/clip.mp4', { headers: { range: `bytes=${clip.length}-` } });
    expect(beyond.status).toBe(416);
    expect(beyond.headers['content-range']).toBe(`bytes */${clip.length}`);
  });
});

describe('the rest', () => {
  it('completes the headers of dynamic pages and compresses them', async () => {
    const answer = await ask('/compte/', {
      headers: { 'accept-encoding': 'br', 'x-forwarded-for': '1.2.3.4' },
    });
    expect(answer.headers['content-security-policy']).toContain("script-src 'self' 'sha256-x'");
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.headers['cache-control']).toBe('private, no-store');
    expect(answer.headers['set-cookie']).toEqual(['a=1', 'b=2']);
    expect(answer.headers['content-encoding']).toBe('br');
    const text = brotliDecompressSync(answer.body).toString();
    expect(text).toContain('Votre compte');
    // no proxy is trusted: what the visitor claims does not count
    expect(text).not.toContain('1.2.3.4');
  });

  it('shows the page of unknown addresses', async () => {
    const answer = await ask('/rien/', { headers: { accept: 'text/html' } });
    expect(answer.status).toBe(404);
    expect(answer.headers['content-type']).toBe('text/html; charset=utf-8');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
    expect(answer.headers['content-security-policy']).toContain("frame-ancestors 'none'");
    expect(answer.body.toString()).toContain('Introuvable');
  });

  it('refuses bodies that are too large or of unknown length', async () => {
    const large = await ask('/api/echo/', { method: 'POST', body: Buffer.alloc(1_000_001) });
    expect(large.status).toBe(413);
    expect((JSON.parse(large.body.toString()) as { error: string }).error).toContain('trop volumineux');
    const chunked = await ask('/api/echo/', {
      method: 'POST',
      headers: { 'transfer-encoding': 'chunked' },
      body: 'x',
    });
    expect(chunked.status).toBe(411);
    const own = await ask('/api/echo/', {
      method: 'POST',
      body: Buffer.alloc(1_000_000),
    });
    expect(JSON.parse(own.body.toString())).toEqual({ size: 1_000_000 });
  });

  it('lets no cache keep an answer that sets a cookie', async () => {
    const open = await ask('/ouvert/');
    expect(open.headers['cache-control']).toBe('public, max-age=30');
    const renewed = await ask('/ouvert/', { headers: { cookie: 'declic-session=old' } });
    expect(renewed.headers['set-cookie']).toEqual(['declic-session=renewed']);
    expect(renewed.headers['cache-control']).toBe('private, no-store');
  });

  it('waits for a slow reader of a long file, and serves others meanwhile', async () => {
    const reader = connect(port, '127.0.0.1').on('error', () => undefined);
    reader.write('GET /fichier/ HTTP/1.1\r\nHost: localhost\r\n\r\n');
    await once(reader, 'data');
    reader.pause();
    expect((await ask('/healthz')).status).toBe(200);
    // what lies between us in the system's own buffers, and no more
    for (let before = -1; before !== rowsMade; await wait(100)) before = rowsMade;
    expect(rowsMade).toBeLessThan(4000);
    reader.destroy();
  });

  it('says in French that something went wrong', async () => {
    const page = await ask('/panne/', { headers: { accept: 'text/html', 'accept-encoding': 'br' } });
    expect(page.status).toBe(500);
    expect(brotliDecompressSync(page.body).toString()).toContain('de notre côté');
    const json = await ask('/panne/');
    expect(json.status).toBe(500);
    expect(JSON.parse(json.body.toString())).toHaveProperty('error');
  });

  it('says whether it runs and whether it can serve', async () => {
    expect((await ask('/healthz')).status).toBe(200);
    expect((await ask('/readyz')).status).toBe(200);
  });

  it('logs routes, never addresses or queries', async () => {
    lines.length = 0;
    await ask('/lea@example.com/?code=123456', { headers: { 'x-forwarded-for': '203.0.113.9' } });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(lines.map((line) => JSON.parse(line) as object)).toMatchObject([
      { event: 'request', method: 'GET', route: 'other', status: 404 },
    ]);
    expect(lines.join()).not.toMatch(/lea|123456|203\.0/);
  });
});

it('finishes open requests when it is told to stop, and takes no new ones', async () => {
  const open = ask('/lent/');
  await expect.poll(() => finishSlow).toBeDefined();
  site.refuseMore();
  expect((await ask('/readyz')).status).toBe(503);
  let stopped = false;
  const stopping = stopServer(site.server, 5000).then(() => (stopped = true));
  await expect(ask('/cours/')).rejects.toThrow('ECONNREFUSED');
  expect(stopped).toBe(false);
  finishSlow!();
  expect((await open).body.toString()).toBe('enfin');
  await stopping;
  expect(stopped).toBe(true);
});
