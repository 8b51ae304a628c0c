import { type ChildProcess, spawn } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, request as openRequest } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { addSeconds, systemClock } from '../../src/platform/clock.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { LocalStorage } from '../../src/platform/local-storage.ts';
import { isRefusal } from '../../src/platform/refusal.ts';
import { PieceReceiver } from '../../src/videos/receive-pieces.ts';
import { registerUpload } from '../../src/videos/register-upload.ts';
import { sweepUploads } from '../../src/videos/sweep-uploads.ts';
import { smallCatalogue as catalogue } from '../fixtures/small-catalogue.ts';
import { freePort } from '../free-port.ts';
import { addAccount } from './add-account.ts';
import { engines, freshDatabase } from './engines.ts';

const slot = catalogue.courses
  .flatMap(({ steps }) => steps)
  .find((step) => step.slot?.startsWith('rr-'))!.slot!;
const typed = { slot, variant: '53', title: 'Le retrait', notes: '', fileName: 'a.mov' };
const tus = { 'tus-resumable': '1.0.0' };
const sha = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');
const create = (origin: string, id: string, size: number) =>
  fetch(`${origin}/api/envois/`, {
    method: 'POST',
    headers: {
      ...tus,
      'upload-length': String(size),
      'upload-metadata': `envoi ${Buffer.from(id).toString('base64')}`,
    },
  });
const piece = (origin: string, id: string, offset: number, bytes: Buffer) =>
  fetch(`${origin}/api/envois/${id}`, {
    method: 'PATCH',
    headers: { ...tus, 'upload-offset': String(offset), 'content-type': 'application/offset+octet-stream' },
    body: new Uint8Array(bytes),
  });
const offsetOf = async (origin: string, id: string): Promise<number> =>
  Number(
    (await fetch(`${origin}/api/envois/${id}`, { method: 'HEAD', headers: tus })).headers.get(
      'upload-offset',
    ),
  );

describe.each(engines)('pieces of an upload on $name', (engine) => {
  const database = freshDatabase(engine);
  const folder = mkdtempSync(path.join(tmpdir(), 'declic-pieces-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const storage = new LocalStorage(path.join(folder, 'media'));
  const uploadDir = path.join(folder, 'uploads');

  /** A receiver behind HTTP; refusals come back as their code. */
  async function serve(freeBytes: () => number, now: () => Date, uploads = uploadDir) {
    const sender = {
      id: await addAccount(database(), { role: 'representative' }),
      role: 'representative' as const,
      represents: '53',
    };
    const deps = {
      database: database(),
      storage,
      catalogue,
      originalDays: 90,
      uploadDir: uploads,
      clock: { now },
    };
    const receiver = new PieceReceiver({
      ...deps,
      freeBytes: async () => freeBytes(),
      explain: (code) => ({ status: 400, body: code }),
    });
    const server = createServer((request, response) => {
      receiver.receive(sender, request, response).catch((error: unknown) => {
        request.resume();
        response.writeHead(507).end(isRefusal(error) ? error.code : String(error));
      });
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const register = (bytes: Buffer) =>
      registerUpload(deps, sender, { ...typed, size: bytes.length, fingerprint: sha(bytes) }, now());
    return { origin, register, deps, sender, close: () => server.close() };
  }

  it('pause on a full disk with a word for it, and go on where they stopped', async () => {
    let free = 5e9;
    const { origin, register, close } = await serve(
      () => free,
      () => new Date(),
    );
    const bytes = randomBytes(3_000_000);
    const { id } = await register(bytes);
    free = bytes.length + 1;
    expect(await (await create(origin, id, bytes.length)).text()).toBe('disk-full');
    free = 5e9;
    expect((await create(origin, id, bytes.length)).status).toBe(201);
    expect((await piece(origin, id, 0, bytes.subarray(0, 1_000_000))).status).toBe(204);
    free = 1000;
    expect(await (await piece(origin, id, 1_000_000, bytes.subarray(1_000_000))).text()).toBe('disk-full');
    free = 5e9;
    expect(await offsetOf(origin, id)).toBe(1_000_000);
    expect((await piece(origin, id, 1_000_000, bytes.subarray(1_000_000))).status).toBe(204);
    expect(sha(readFileSync(path.join(folder, 'media/originals', id)))).toBe(sha(bytes));
    expect(readdirSync(uploadDir)).toEqual([]);
    close();
  });

  it('are refused, and end nothing, where their folder cannot be made', async () => {
    writeFileSync(path.join(folder, 'file'), '');
    const { origin, register, close } = await serve(
      () => 5e9,
      () => new Date(),
      path.join(folder, 'file/uploads'),
    );
    const bytes = randomBytes(100);
    const { id } = await register(bytes);
    expect((await create(origin, id, bytes.length)).status).toBe(507);
    close();
  });

  it('expire after a week without any, leave no file, and the same file begins anew', async () => {
    let now = new Date('2026-11-22T10:00:00.000Z');
    const { origin, register, deps, close } = await serve(
      () => 5e9,
      () => now,
    );
    const log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} };
    const sweep = () => sweepUploads({ ...deps, log, uploadsDir: uploadDir });
    const bytes = randomBytes(1000);
    const { id } = await register(bytes);
    await create(origin, id, bytes.length);
    now = addSeconds(now, 6 * 24 * 3600);
    // each piece gives it another week
    expect((await piece(origin, id, 0, bytes.subarray(0, 400))).status).toBe(204);
    // written down after the answer
    const received = () =>
      database().read.selectFrom('upload').select('received').where('id', '=', id).executeTakeFirst();
    await expect.poll(received).toEqual({ received: 400 });
    now = addSeconds(now, 6 * 24 * 3600);
    await sweep();
    expect(await offsetOf(origin, id)).toBe(400);
    now = addSeconds(now, 2 * 24 * 3600);
    await sweep();
    expect(await (await piece(origin, id, 400, bytes.subarray(400))).text()).toBe('upload-ended');
    now = new Date(Date.now() + 2 * 24 * 3600 * 1000);
    // an operator may have named a folder that holds something else
    writeFileSync(path.join(uploadDir, 'notes.json'), '');
    await sweep();
    expect(readdirSync(uploadDir)).toEqual(['notes.json']);
    rmSync(path.join(uploadDir, 'notes.json'));
    const again = await register(bytes);
    expect(again.id).not.toBe(id);
    close();
  });
});

it('survive kill -9 of the server: what had arrived stays, the rest follows, nothing is lost', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'declic-pieces-kill-'));
  const database = openDatabase(path.join(folder, 'declic.sqlite'));
  await database.migrate();
  const id = await addAccount(database, { role: 'representative' });
  const port = await freePort();
  const origin = `http://127.0.0.1:${port}`;
  const start = async (): Promise<ChildProcess> => {
    const script = path.resolve(import.meta.dirname, '../fixtures/pieces-server.ts');
    const child = spawn(process.execPath, [script, folder, id, String(port)], {
      stdio: ['ignore', 'ignore', 'inherit'],
    });
    for (let tries = 0; tries < 400; tries += 1) {
      if (await fetch(origin).catch(() => undefined)) return child;
      await wait(50);
    }
    throw new Error('the server of pieces did not start');
  };
  const bytes = randomBytes(6_000_000);
  const upload = await registerUpload(
    { database, catalogue },
    { id, role: 'representative', represents: '53' },
    { ...typed, size: bytes.length, fingerprint: 'kill' },
    systemClock.now(),
  );
  let child = await start();
  expect((await create(origin, upload.id, bytes.length)).status).toBe(201);
  for (let kills = 0; kills < 3; kills += 1) {
    const from = await offsetOf(origin, upload.id);
    const half = bytes.subarray(from, from + 1_000_000 + kills * 333_333);
    const sending = openRequest(`${origin}/api/envois/${upload.id}`, {
      method: 'PATCH',
      headers: {
        ...tus,
        'upload-offset': String(from),
        'content-type': 'application/offset+octet-stream',
        'content-length': String(bytes.length - from),
      },
    });
    sending.on('error', () => {});
    sending.write(half);
    // in the middle of a piece, with bytes on their way
    for (const until = Date.now() + 5000; Date.now() < until; await wait(20))
      if (readFileSync(path.join(folder, 'uploads', upload.id)).length > from) break;
    child.kill('SIGKILL');
    await once(child, 'exit');
    child = await start();
    expect(await offsetOf(origin, upload.id)).toBeGreaterThan(from);
  }
  const from = await offsetOf(origin, upload.id);
  expect((await piece(origin, upload.id, from, bytes.subarray(from))).status).toBe(204);
  expect(sha(readFileSync(path.join(folder, 'media/originals', upload.id)))).toBe(sha(bytes));
  const versions = await database.read.selectFrom('video').select('upload_id').execute();
  expect(versions).toEqual([{ upload_id: upload.id }]);
  child.kill('SIGKILL');
  await once(child, 'exit');
  await database.close();
  rmSync(folder, { recursive: true, force: true });
}, 60_000);
