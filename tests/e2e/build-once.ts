import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** Browser tests run on the build: made here when it is missing or older than its sources. */
export default function buildOnce(): void {
  execFileSync(process.execPath, ['src/cli/build.ts', '--if-needed'], {
    cwd: path.resolve(import.meta.dirname, '../..'),
    stdio: 'inherit',
  });
}
