import { spawnSync } from 'node:child_process';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import { expect, it } from 'vitest';
import { listen } from '../../../src/cli/server/listen.ts';

const root = path.resolve(import.meta.dirname, '../../..');

it.each(['start', 'migrate', 'backup'])(
  'npm run %s stops at a wrong variable with one sentence',
  (command) => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [`src/cli/${command}.ts`], {
      cwd: root,
      env: { ...process.env, PORT: 'eighty' },
      encoding: 'utf8',
    });
    expect(status).toBe(1);
    expect(stdout).toBe('');
    expect(stderr.trim()).toMatch(/^[^\n]*\bPORT\b[^\n]*\.$/);
  },
);

it('a port that is taken is named', async () => {
  const first = createServer();
  await listen(first, { port: 0, host: '127.0.0.1' });
  const { port } = first.address() as AddressInfo;
  await expect(listen(createServer(), { port, host: '127.0.0.1' })).rejects.toThrow(/PORT/);
  first.close();
});
