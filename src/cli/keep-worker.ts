import { type ChildProcess, spawn } from 'node:child_process';
import path from 'node:path';
import type { Log } from '../platform/log.ts';
import { projectRoot } from './paths.ts';

export interface KeptWorker {
  stop(): Promise<void>;
}

/** Pauses before a worker that ended is started again, in seconds; the last one repeats. */
const pauses = [1, 2, 5, 15, 60];
const steadyMs = 60_000;

/**
 * Runs the video worker in a process of its own beside the server: encoding takes nothing from who is being served, and
 * whatever ends it, it is started again. It ends with us, however we end (see when-orphaned.ts).
 */
export function keepWorker(log: Log): KeptWorker {
  let child: ChildProcess | undefined;
  let timer: NodeJS.Timeout | undefined;
  let failures = 0;
  let stopping = false;

  const start = (): void => {
    const started = Date.now();
    child = spawn(process.execPath, [path.join(projectRoot, 'src/cli/worker.ts')], {
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, npm_lifecycle_event: 'worker' },
    });
    child.once('exit', (code, signal) => {
      child = undefined;
      if (stopping) return;
      failures = Date.now() - started > steadyMs ? 0 : failures + 1;
      const pause = pauses[Math.min(failures, pauses.length) - 1] ?? 1;
      log.warn('worker-ended', {
        code: code ?? undefined,
        signal: signal ?? undefined,
        againInSeconds: pause,
      });
      timer = setTimeout(start, pause * 1000);
      timer.unref();
    });
  };
  start();

  return {
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      const running = child;
      if (!running) return;
      const ended = new Promise((resolve) => running.once('exit', resolve));
      running.kill('SIGTERM');
      await ended;
    },
  };
}
