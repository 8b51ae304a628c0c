import { createHash, randomBytes } from 'node:crypto';
import { createReadStream, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { copyFile, open } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { signInTeam } from '../e2e/sign-in-team.ts';
import { TestServer } from '../e2e/server.ts';
import type { Row } from './bench.ts';

export const name = 'upload of 300 MB';

const megabyte = 1_000_000;
const size = 300 * megabyte;
const piece = 5 * 1_048_576;

/** One file over loopback in pieces of 5 MiB, as a phone sends it; the same bytes copied on the same disk beside it. */
export async function run(): Promise<Row[]> {
  const folder = mkdtempSync(path.join(tmpdir(), 'declic-upload-'));
  const file = path.join(folder, 'film.mp4');
  // no worker: the bytes are no film, and its memory is not the server's
  const server = await TestServer.start({ environment: { WORKERS: '0' } });
  try {
    await writeNoise(file);
    const before = peakMegabytes(server.pid);
    const started = performance.now();
    await send(server, file);
    const sent = performance.now() - started;
    const peak = peakMegabytes(server.pid);
    const copying = performance.now();
    await copyFile(file, path.join(folder, 'copy'));
    await flush(path.join(folder, 'copy'));
    const copied = performance.now() - copying;
    const originals = path.join(server.dataDir, 'media/originals');
    const same = (await hashOf(file)) === (await hashOf(path.join(originals, readdirSync(originals)[0]!)));
    return [
      { what: 'peak memory of the whole server, before', value: `${before} MB` },
      {
        what: 'peak memory of the whole server, after',
        value: `${peak} MB`,
        aim: { text: '≤ 200 MB', met: peak <= 200 },
      },
      { what: 'memory the upload added', value: `${peak - before} MB` },
      { what: 'time', value: `${Math.round(sent)} ms` },
      { what: 'time ÷ cp and fsync of the same bytes', value: `${(sent / copied).toFixed(1)}×` },
      {
        what: 'SHA-256 of what arrived',
        value: same ? 'the same' : 'ANOTHER',
        aim: { text: 'the same', met: same },
      },
    ];
  } finally {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function flush(file: string): Promise<void> {
  const handle = await open(file, 'r+');
  await handle.sync();
  await handle.close();
}

async function writeNoise(file: string): Promise<void> {
  const handle = await open(file, 'w');
  for (let written = 0; written < size; written += 10 * megabyte)
    await handle.write(randomBytes(10 * megabyte));
  await handle.close();
}

async function send(server: TestServer, file: string): Promise<void> {
  const { session } = await signInTeam(server, undefined, { region: '53' });
  const cookie = { cookie: `declic-session=${session}` };
  const registered = await fetch(`${server.url}/api/studio/envois/`, {
    method: 'POST',
    headers: { ...cookie, 'content-type': 'application/json' },
    body: JSON.stringify({
      slot: 'rr-06',
      variant: '53',
      title: 'Banc',
      notes: '',
      fileName: 'film.mp4',
      size,
      fingerprint: 'bench',
    }),
  });
  const { id } = (await registered.json()) as { id: string };
  const tus = { ...cookie, 'tus-resumable': '1.0.0' };
  const metadata = `envoi ${Buffer.from(id).toString('base64')}`;
  await fetch(`${server.url}/api/envois/`, {
    method: 'POST',
    headers: { ...tus, 'upload-length': String(size), 'upload-metadata': metadata },
  });
  const handle = await open(file);
  for (let offset = 0; offset < size; offset += piece) {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(piece), 0, piece, offset);
    const answer = await fetch(`${server.url}/api/envois/${id}`, {
      method: 'PATCH',
      headers: {
        ...tus,
        'upload-offset': String(offset),
        'content-type': 'application/offset+octet-stream',
      },
      body: buffer.subarray(0, bytesRead),
    });
    if (answer.status !== 204)
      throw new Error(`a piece was answered ${answer.status}: ${await answer.text()}`);
  }
  await handle.close();
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const part of createReadStream(file)) hash.update(part as Buffer);
  return hash.digest('hex');
}

/** The most it ever held (Linux). */
const peakMegabytes = (pid: number): number =>
  Math.round(
    (Number(/VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) * 1024) / megabyte,
  );
