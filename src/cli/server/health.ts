import type { ServerResponse } from 'node:http';
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';
import type { Services } from '../../web/services.ts';

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

/** « The process runs. » */
export function answerHealth(response: ServerResponse): void {
  response.writeHead(200, plain).end('ok\n');
}

/** « It can serve »: the database answers, and the server is not stopping. */
export async function answerReadiness(
  response: ServerResponse,
  { database, ffmpeg }: Pick<Services, 'database' | 'ffmpeg'>,
  stopping: boolean,
): Promise<void> {
  const ready = !stopping && (await answers(database));
  const detail = `ffmpeg: ${await ffmpeg}\n`;
  response.writeHead(ready ? 200 : 503, plain).end(`${ready ? 'ready' : 'not ready'}\n${detail}`);
}

async function answers(database: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(database.read);
    return true;
  } catch {
    return false;
  }
}
