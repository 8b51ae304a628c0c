/**
 * The load generator, in a process of its own: sends prepared requests over a fixed number of kept connections of this
 * machine, one at a time each, and says how long it took. Light on purpose: it must not be what is measured.
 */
import { connect, type Socket } from 'node:net';

export interface LoadJob {
  port: number;
  connections: number;
  /** value of the Cookie header and JSON body of each request */
  requests: { cookie: string; body: string }[];
}

export interface LoadResult {
  seconds: number;
  /** how many were answered 200 */
  acknowledged: number;
  /** the first answer that was not 200 */
  firstFailure: string | undefined;
  medianMs: number;
  p99Ms: number;
}

const longestRunMs = 120_000;

function prepare({ port, requests }: LoadJob): Buffer[] {
  return requests.map(({ cookie, body }) =>
    Buffer.from(
      `POST /api/sync/ HTTP/1.1\r\nhost: localhost:${port}\r\norigin: http://localhost:${port}\r\n` +
        `cookie: declic-session=${cookie}\r\ncontent-type: application/json\r\n` +
        `content-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
    ),
  );
}

const isWhole = (answer: Buffer): boolean => {
  const end = answer.indexOf('\r\n\r\n');
  if (end === -1) return false;
  const length = /content-length: (\d+)/i.exec(answer.toString('latin1', 0, end))?.[1];
  if (length !== undefined) return answer.length >= end + 4 + Number(length);
  return answer.subarray(-5).equals(Buffer.from('0\r\n\r\n'));
};

async function run(job: LoadJob): Promise<LoadResult> {
  const buffers = prepare(job);
  const times: number[] = [];
  let next = 0;
  let firstFailure: string | undefined;
  let acknowledged = 0;
  const sockets = await Promise.all(Array.from({ length: job.connections }, () => open(job.port)));
  const started = performance.now();
  await Promise.all(
    sockets.map(
      (socket) =>
        new Promise<void>((resolve, reject) => {
          let received: Buffer = Buffer.alloc(0);
          let sentAt = 0;
          const send = () => {
            const request = buffers[next++];
            if (!request || performance.now() - started > longestRunMs) {
              socket.end();
              resolve();
              return;
            }
            sentAt = performance.now();
            socket.write(request);
          };
          socket.on('error', reject);
          socket.on('data', (chunk: Buffer) => {
            received = received.length === 0 ? chunk : Buffer.concat([received, chunk]);
            if (!isWhole(received)) return;
            times.push(performance.now() - sentAt);
            if (received.toString('latin1', 9, 12) === '200') acknowledged++;
            else firstFailure ??= received.toString('utf8');
            received = Buffer.alloc(0);
            send();
          });
          send();
        }),
    ),
  );
  const seconds = (performance.now() - started) / 1000;
  times.sort((a, b) => a - b);
  const at = (share: number) => times[Math.floor((times.length - 1) * share)] ?? 0;
  return { seconds, acknowledged, firstFailure, medianMs: at(0.5), p99Ms: at(0.99) };
}

const open = (port: number): Promise<Socket> =>
  new Promise((resolve, reject) => {
    const socket = connect(port, 'localhost', () => {
      socket.setNoDelay(true);
      resolve(socket);
    });
    socket.once('error', reject);
  });

process.once('message', (job: LoadJob) => {
  void run(job).then((result) => {
    process.send?.(result);
    process.disconnect?.();
  });
});
