import type { Log } from './log.ts';

export interface PeriodicTask {
  name: string;
  everySeconds: number;
  run(): Promise<unknown>;
}

export interface Runner {
  /** no run starts any more; resolves when the ones under way ended */
  stop(): Promise<void>;
}

/**
 * Runs each task at once and then again and again, `everySeconds` after its last run ended. A task that fails is logged
 * and tried again next time.
 */
export function runPeriodically(tasks: readonly PeriodicTask[], log: Log): Runner {
  const stopping = new AbortController();
  const loops = tasks.map((task) => loop(task, log, stopping.signal));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.all(loops);
    },
  };
}

async function loop(task: PeriodicTask, log: Log, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    try {
      await task.run();
    } catch (error) {
      log.error('task-failed', {
        task: task.name,
        reason: error instanceof Error ? error.message : 'unknown',
      });
    }
    await pause(task.everySeconds * 1000, stop);
  }
}

/** A timer that never keeps the process alive. */
function pause(milliseconds: number, stop: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (stop.aborted) return resolve();
    const timer = setTimeout(done, milliseconds);
    timer.unref();
    stop.addEventListener('abort', done);
    function done() {
      clearTimeout(timer);
      stop.removeEventListener('abort', done);
      resolve();
    }
  });
}
