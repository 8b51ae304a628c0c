import type { ServerResponse } from 'node:http';
import { sql } from 'kysely';
import type { Database } from '../../platform/database.ts';

const plain = { 'content-type': 'text/plain; charset=utf-8', 'cache-control': 'no-store' };

/** « The process runs. » */
export function answerHealth(response: ServerResponse): void {
  response.writeHead(200, plain).end('ok\n');
}

/** « It can serve »: the database answers, and the server is not stopping. */
export async function answerReadiness(
  response: ServerResponse,
  database: Database,
  stopping: boolean,
): Promise<void> {
  const ready = !stopping && (await answers(database));
  response.writeHead(ready ? 200 : 503, plain).end(ready ? 'ready\n' : 'not ready\n');
}

async function answers(database: Database): Promise<boolean> {
  try {
    await sql`select 1`.execute(database.read);
    return true;
  } catch {
    return false;
  }
}
