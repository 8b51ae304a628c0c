import type { Db, Trx } from '../platform/database.ts';
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

export const erase = (trx: Trx, accountId: string): Promise<void> => deleteCourses(trx, accountId);
