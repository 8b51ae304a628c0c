import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { AccountStore } from '../../src/accounts/account-store.ts';
import { openSession } from '../../src/accounts/sessions.ts';
import { readCatalogue } from '../../src/courses/catalogue.ts';
import type { LearningEvent } from '../../src/learning/event.ts';
import { wireVersion } from '../../src/learning/event.ts';
import { openDatabase } from '../../src/platform/database.ts';
import { countingOf } from './counting.ts';
import type { TestServer } from './server.ts';

const catalogueFile = path.resolve(import.meta.dirname, '../../dist/catalogue.json');

/** A person who is signed in: the value of her session cookie. */
export interface SignedInLearner {
  accountId: string;
  email: string;
  cookie: { name: string; value: string; url: string };
}

/** An account with an open session, without going through the mail: for tests that are about something else. */
export async function signedInLearner(server: TestServer, email: string): Promise<SignedInLearner> {
  const database = openDatabase(path.join(server.dataDir, 'declic.sqlite'));
  try {
    const { accountId, rawId } = await database.transact(async (trx) => {
      const { id: accountId } = await new AccountStore(trx).findOrCreate(email, countingOf(server));
      return { accountId, rawId: (await openSession(trx, accountId)).rawId };
    });
    return { accountId, email, cookie: { name: 'declic-session', value: rawId, url: server.url } };
  } finally {
    await database.close();
  }
}

/** What a phone would send for a whole course: every step done, `right` of the five questions answered rightly. */
export function wholeCourse(courseId: string, right = 5): LearningEvent[] {
  const course = readCatalogue(catalogueFile).course(courseId);
  if (!course) throw new Error(`no course ${courseId}`);
  const fact = () => ({ id: randomUUID(), course: courseId, at: new Date().toISOString() });
  const attempt = randomUUID();
  return [
    ...course.steps
      .filter((step) => step.kind !== 'quiz')
      .map((step) => ({
        ...fact(),
        kind: 'step-done' as const,
        step: step.id,
        how: step.kind === 'video' ? ('text' as const) : ('done' as const),
      })),
    ...course.questions.map((question, index) => ({
      ...fact(),
      kind: 'answered' as const,
      attempt,
      question: question.id,
      choice:
        index < right ? question.answer : question.choices.find((choice) => choice !== question.answer)!,
    })),
  ];
}

/** Sends them as the phone does; the server decides. */
export async function sync(
  server: TestServer,
  { cookie }: SignedInLearner,
  events: LearningEvent[],
): Promise<void> {
  const answer = await fetch(`${server.url}/api/sync/`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      cookie: `${cookie.name}=${cookie.value}`,
      origin: server.url,
    },
    body: JSON.stringify({ version: wireVersion, events }),
  });
  if (!answer.ok) throw new Error(`sync answered ${answer.status}: ${await answer.text()}`);
}
