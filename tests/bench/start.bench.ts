import { execFileSync } from 'node:child_process';
import { TestServer } from '../e2e/server.ts';
import { median, type Row } from './bench.ts';
import { lessonPath } from './lesson-pages.ts';
import { load } from './load.ts';

export const name = 'start and memory';

const starts = 5;
const requests = 10_000;

export async function run(): Promise<Row[]> {
  const times: number[] = [];
  for (let i = 0; i < starts; i++) {
    const started = performance.now();
    const server = await TestServer.start();
    times.push(performance.now() - started);
    await server.stop();
  }
  const server = await TestServer.start();
  try {
    const before = residentMegabytes(server.pid);
    const path = lessonPath('lecture');
    await load(
      { port: server.port, path, headers: { 'accept-encoding': 'br' } },
      { connections: 32, requests },
    );
    return [
      { what: 'from the command to ready, on a new database', value: `${Math.round(median(times))} ms` },
      { what: 'resident memory at start', value: `${before} MB` },
      { what: `resident memory after ${requests} requests`, value: `${residentMegabytes(server.pid)} MB` },
    ];
  } finally {
    await server.stop();
  }
}

/** `ps` gives kibibytes on Linux and macOS. */
const residentMegabytes = (pid: number): number =>
  Math.round(
    (Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' })) * 1024) / 1e6,
  );
