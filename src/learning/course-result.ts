import type { Catalogue } from '../courses/catalogue.ts';
import type { Db, Trx } from '../platform/database.ts';
import { readCourse } from './progress-store.ts';
import { bestAttempt, quizRule } from './quiz.ts';
import { judge } from './standing.ts';

/** What the server knows of one person's course, for the attestation. */
export interface CourseResult {
  /** ids of the steps seen */
  seen: string[];
  quizPassed: boolean;
  /** when the server found it completed; null when it did not */
  completedAt: string | null;
  /** right answers of the best passing attempt, out of five; null when its questions were since retired */
  quizRight: number | null;
}

/** Concludes nothing: a completion is dated by the sync that brings it. */
export async function courseResult(
  db: Db | Trx,
  catalogue: Catalogue,
  accountId: string,
  courseId: string,
): Promise<CourseResult> {
  const record = await readCourse(db, accountId, courseId);
  const { seen, quizPassed, progress } = judge(catalogue, record, new Date(0));
  const best = bestAttempt(catalogue.course(courseId)?.questions ?? [], progress.attempts);
  return {
    seen,
    quizPassed,
    completedAt: record.completedAt,
    quizRight: best !== null && best >= quizRule.right ? best : null,
  };
}
