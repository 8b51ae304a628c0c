import type { Db, Trx } from '../platform/database.ts';
import { forgetAccount } from '../reach/count-siren.ts';
import { deleteCourses, readAllCourses } from './progress-store.ts';

/** All learning data of one account, as a person may read it. */
export async function exportFor(db: Db | Trx, accountId: string) {
  const stored = await readAllCourses(db, accountId);
  return stored.map(({ progress, quizPassed, completedAt, completedRule }) => ({
    ...progress,
    quizPassed,
    completedAt,
    completedRule,
  }));
}

/** Removes it. The sums of the reach keep their first times, under a name that leads to nobody. */
export async function erase(trx: Trx, accountId: string): Promise<void> {
  await deleteCourses(trx, accountId);
  await forgetAccount(trx, accountId);
}
