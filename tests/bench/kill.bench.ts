/**
 * 50 times: a server is killed with SIGKILL in the middle of syncs, started again on the same data, and must still know
 * every event it acknowledged; the database must be whole.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import SQLite from 'better-sqlite3';
import { catalogueFile } from '../../src/cli/paths.ts';
import { readCatalogue } from '../../src/courses/catalogue.ts';
import { type SyncResponse, wireVersion } from '../../src/learning/event.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { TestServer } from '../e2e/server.ts';
import type { Row } from './bench.ts';
import { addLearners, type Learner } from './learners.ts';

const kills = 50;
const phones = 16;
const { courses } = readCatalogue(catalogueFile);
const [course] = courses;

export const name = 'kill';

const post = async (server: TestServer, learner: Learner, events: unknown[]): Promise<SyncResponse> => {
  const answer = await fetch(`${server.url}/api/sync/`, {
    method: 'POST',
    headers: { cookie: `declic-session=${learner.session}`, 'content-type': 'application/json' },
    body: JSON.stringify({ version: wireVersion, events }),
  });
  if (answer.status !== 200) throw new Error(`status ${answer.status}: ${await answer.text()}`);
  return (await answer.json()) as SyncResponse;
};

/** Sends one answer after the other until the server is gone; adds the attempts that were acknowledged. */
async function sendUntilGone(server: TestServer, learner: Learner, acknowledged: Set<string>): Promise<void> {
  for (;;) {
    const attempt = newId();
    const { id: question, choices } = course!.questions[0]!;
    const at = new Date().toISOString();
    const fact = {
      kind: 'answered',
      id: newId(),
      course: course!.id,
      at,
      attempt,
      question,
      choice: choices[0],
    };
    try {
      await post(server, learner, [fact]);
    } catch (error) {
      // a refusal is a fault of the test; anything else is the kill
      if (error instanceof Error && error.message.startsWith('status')) throw error;
      return;
    }
    acknowledged.add(attempt);
  }
}

export async function run(): Promise<Row[]> {
  const dataDir = mkdtempSync(path.join(tmpdir(), 'declic-kill-'));
  const file = path.join(dataDir, 'declic.sqlite');
  let total = 0;
  let lost = 0;
  try {
    for (let round = 0; round < kills; round++) {
      const database = openDatabase(file);
      await database.migrate();
      // new people each time: the limit of attempts is not what is tested
      const learners = await addLearners(database, phones);
      await database.close();
      const known = learners.map(() => new Set<string>());
      const server = await TestServer.start({ dataDir });
      const sending = Promise.all(
        learners.map((learner, index) => sendUntilGone(server, learner, known[index]!)),
      );
      await new Promise((resolve) => setTimeout(resolve, 50 + Math.random() * 250));
      await server.kill();
      await sending;

      const again = await TestServer.start({ dataDir });
      for (const [index, learner] of learners.entries()) {
        const { progress } = await post(again, learner, []);
        const kept = progress.find((one) => one.course === course!.id)?.attempts ?? {};
        for (const attempt of known[index]!) {
          total++;
          if (!Object.hasOwn(kept, attempt)) lost++;
        }
      }
      await again.stop();
    }
    const raw = new SQLite(file);
    const integrity = String(raw.pragma('integrity_check', { simple: true }));
    raw.close();
    return [
      {
        what: `acknowledged events lost in ${kills} × kill -9 in the middle of syncs`,
        value: `${lost} of ${total}`,
        aim: { text: '0', met: lost === 0 && total > 0 },
      },
      {
        what: 'integrity of the database afterwards',
        value: integrity,
        aim: { text: 'ok', met: integrity === 'ok' },
      },
    ];
  } finally {
    rmSync(dataDir, { recursive: true, force: true });
  }
}
