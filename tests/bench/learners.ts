import type { Catalogue } from '../../src/courses/catalogue.ts';
import type { LearningEvent } from '../../src/learning/event.ts';
import { openSession } from '../../src/accounts/sessions.ts';
import type { Database } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';
import { addAccount } from '../stores/add-account.ts';

export interface Learner {
  id: string;
  /** raw session id */
  session: string;
}

/** Nine digits that pass the check of a SIREN. */
function sirenOf(number: number): string {
  const eight = String(10_000_000 + number);
  const sum = [...eight].reduce((total, digit, index) => {
    const value = Number(digit) * (index % 2 === 1 ? 2 : 1);
    return total + (value > 9 ? value - 9 : value);
  }, 0);
  return `${eight}${(10 - (sum % 10)) % 10}`;
}

/** Signed-in learners in a migrated database; every second one gave a SIREN. */
export async function addLearners(database: Database, count: number): Promise<Learner[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const id = await addAccount(database, index % 2 === 0 ? { siren: sirenOf(index), region: '53' } : {});
      const { rawId } = await database.transact((trx) => openSession(trx, id));
      return { id, session: rawId };
    }),
  );
}

/** Facts a learner has not sent yet: `round` 0, 1, 2… gives others each time. */
export function newFacts(catalogue: Catalogue, round: number, count: number): LearningEvent[] {
  const at = new Date().toISOString();
  const steps = catalogue.courses.flatMap((course) =>
    course.steps.filter(({ kind }) => kind !== 'quiz').map((step) => ({ course: course.id, step: step.id })),
  );
  if (count === 1) {
    const { course, step } = steps[round % steps.length]!;
    if (round < steps.length) return [{ kind: 'step-done', id: newId(), course, at, step, how: 'done' }];
  }
  const { id: course, questions } = catalogue.courses[round % catalogue.courses.length]!;
  const facts: LearningEvent[] = [];
  for (let attempt = newId(); facts.length < count; attempt = newId()) {
    for (const { id: question, choices } of questions.slice(0, count - facts.length)) {
      facts.push({ kind: 'answered', id: newId(), course, at, attempt, question, choice: choices[0]! });
    }
  }
  return facts;
}
