import { writeSync } from 'node:fs';

/**
 * Log lines are written together a few times a second: one system call per request would cost more than serving it.
 * Call `flush` before the process ends.
 */
export function bufferedLines(
  fileDescriptor = 1,
  everyMs = 200,
): { write: (line: string) => void; flush: () => void } {
  let waiting: string[] = [];
  let timer: NodeJS.Timeout | undefined;
  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const text = waiting.join('');
    waiting = [];
    if (text !== '') writeAll(fileDescriptor, text);
  };
  return {
    write: (line) => {
      waiting.push(line);
      timer ??= setTimeout(flush, everyMs);
    },
    flush,
  };
}

function writeAll(fileDescriptor: number, text: string): void {
  let rest = Buffer.from(text);
  while (rest.length > 0) {
    try {
      rest = rest.subarray(writeSync(fileDescriptor, rest));
    } catch (error) {
      // a full pipe: its reader is slow, try again; any other failure means nobody listens any more
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}
