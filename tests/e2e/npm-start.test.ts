import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { freePort } from '../free-port.ts';
import { expect, test } from './test.ts';

test('npm start says what to open, and a SIGTERM to npm ends the server too', async () => {
  const port = await freePort();
  const npm = spawn('npm', ['--silent', 'start', '--', '--as-built'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    env: { ...process.env, PORT: String(port), DATA_DIR: mkdtempSync(path.join(tmpdir(), 'declic-e2e-')) },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  npm.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  const isReady = () =>
    fetch(`http://localhost:${port}/readyz`).then(
      (answer) => answer.ok,
      () => false,
    );
  await expect.poll(isReady, { timeout: 30_000 }).toBe(true);
  await expect.poll(() => output).toContain(`http://localhost:${port}/`);
  expect(output.trim().split('\n').slice(0, 5).join('\n')).toMatch(/Déclic est prêt[^]*Ctrl/);
  npm.kill('SIGTERM');
  await once(npm, 'exit');
  await expect.poll(isReady).toBe(false);
  await expect.poll(() => output).toContain('"stopped"');
});
