import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port.ts';
import { TestServer } from '../e2e/server.ts';
import { median, type Row } from './bench.ts';
import { lessonPath } from './lesson-pages.ts';
import { load } from './load.ts';

export const name = 'lesson page';

const connections = 32;
const rounds = 5;
const seconds = 2;
const headers = { 'accept-encoding': 'br' };

export async function run(): Promise<Row[]> {
  const page = lessonPath('lecture');
  const ours = await TestServer.start();
  const bare = await startBare(`${ours.url}${page}`);
  try {
    const rates: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
    for (let round = 0; round <= rounds; round++) {
      const own = await load({ port: ours.port, path: page, headers }, { connections, seconds });
      const floor = await load({ port: bare.port, path: page, headers }, { connections, seconds });
      // the first round warms both up
      if (round === 0) continue;
      rates.ours.push(own.perSecond);
      rates.bare.push(floor.perSecond);
    }
    const ratio = median(rates.ours) / median(rates.bare);
    return [
      { what: 'ours', value: `${Math.round(median(rates.ours))} requests/s` },
      {
        what: 'bare node:http, same bytes from memory',
        value: `${Math.round(median(rates.bare))} requests/s`,
      },
      { what: 'ours ÷ bare', value: ratio.toFixed(2), aim: { text: '≥ 0.60', met: ratio >= 0.6 } },
    ];
  } finally {
    bare.process.kill();
    await ours.stop();
  }
}

async function startBare(address: string): Promise<{ port: number; process: ChildProcess }> {
  const response = await fetch(address, { headers });
  const { brotliCompressSync } = await import('node:zlib');
  // fetch decodes: compressed again at the same quality, these are the same bytes
  const body = brotliCompressSync(Buffer.from(await response.arrayBuffer()));
  const file = path.join(mkdtempSync(path.join(tmpdir(), 'declic-bench-')), 'page.br');
  writeFileSync(file, body);
  const port = await freePort();
  const child = spawn(
    process.execPath,
    [path.join(import.meta.dirname, 'bare-server.ts'), file, String(port)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  await once(child.stdout, 'data');
  return { port, process: child };
}
