import { connect } from 'node:net';

export interface LoadResult {
  requests: number;
  perSecond: number;
}

/**
 * Sends one GET again and again over kept-alive connections for `seconds` (or until `requests` were answered). The
 * answers of one page all have the same length, so the client only counts bytes: on two cores a client that parsed them
 * would be slower than the servers it compares.
 */
export async function load(
  target: { port: number; path: string; headers?: Readonly<Record<string, string>> },
  limits: { connections: number; seconds?: number; requests?: number },
): Promise<LoadResult> {
  const lines = Object.entries(target.headers ?? {}).map(([name, value]) => `${name}: ${value}\r\n`);
  const message = Buffer.from(
    `GET ${target.path} HTTP/1.1\r\nhost: localhost:${target.port}\r\n${lines.join('')}\r\n`,
  );
  const started = performance.now();
  const until = limits.seconds === undefined ? Infinity : started + limits.seconds * 1000;
  let asked = 0;
  let answered = 0;
  const mayAsk = () => performance.now() < until && asked < (limits.requests ?? Infinity);
  await Promise.all(
    Array.from(
      { length: limits.connections },
      () =>
        new Promise<void>((resolve, reject) => {
          const socket = connect(target.port, 'localhost');
          let received = Buffer.alloc(0);
          let size = 0;
          let rest = 0;
          const ask = () => {
            asked += 1;
            rest = size;
            socket.write(message);
          };
          socket.setNoDelay(true);
          socket.on('connect', ask);
          socket.on('error', reject);
          socket.on('close', () => resolve());
          socket.on('data', (chunk: Buffer) => {
            if (size === 0) {
              // the first answer is read, the length of the others follows from it
              received = Buffer.concat([received, chunk]);
              const length = answerLength(received);
              if (length === undefined || received.length < length) return;
              size = length;
            } else {
              rest -= chunk.length;
              if (rest > 0) return;
              if (rest < 0) return void socket.destroy(new Error('An answer of another length came.'));
            }
            answered += 1;
            if (mayAsk()) ask();
            else socket.end();
          });
        }),
    ),
  );
  return { requests: answered, perSecond: answered / ((performance.now() - started) / 1000) };
}

function answerLength(received: Buffer): number | undefined {
  const end = received.indexOf('\r\n\r\n');
  if (end === -1) return undefined;
  const head = received.subarray(0, end).toString('latin1');
  if (!head.startsWith('HTTP/1.1 200')) throw new Error(`Not the page: ${head.split('\r\n')[0] ?? ''}`);
  const length = /\r\ncontent-length: (\d+)/i.exec(head)?.[1];
  if (length === undefined) throw new Error('An answer without a length cannot be counted.');
  return end + 4 + Number(length);
}
