import type { ProgressTable } from '../../db/schema/progress.ts';
import type { Db, Trx } from '../platform/database.ts';
import { engineOf } from '../platform/dialect.ts';
import { pack, unpack } from './pack.ts';
import { emptyProgress } from './progress.ts';
import type { CourseRecord } from './standing.ts';

/** A record as its row holds it. */
export interface StoredCourse extends CourseRecord {
  /** undefined when there is no row yet */
  packed: Uint8Array | undefined;
}

const columns = ['course_id', 'packed', 'quiz_passed', 'completed_at', 'completed_rule'] as const;

const fromRow = (row: Pick<ProgressTable, (typeof columns)[number]>): StoredCourse => ({
  progress: unpack(row.course_id, row.packed),
  quizPassed: row.quiz_passed === 1,
  completedAt: row.completed_at,
  completedRule: row.completed_rule,
  packed: row.packed,
});

const nothing = (course: string): StoredCourse => ({
  progress: emptyProgress(course),
  quizPassed: false,
  completedAt: null,
  completedRule: null,
  packed: undefined,
});

/**
 * Locks one account until the end of the transaction, so that two servers merge its progress one after the other.
 * SQLite has a single writer: there only the existence is checked.
 * @returns false when the account is gone
 */
export async function lockAccount(trx: Trx, accountId: string): Promise<boolean> {
  const query = trx.selectFrom('account').select('id').where('id', '=', accountId);
  const locked = engineOf(trx) === 'postgres' ? query.forNoKeyUpdate() : query;
  return (await locked.executeTakeFirst()) !== undefined;
}

export async function readCourse(db: Db | Trx, accountId: string, course: string): Promise<StoredCourse> {
  const row = await db
    .selectFrom('progress')
    .select(columns)
    .where('account_id', '=', accountId)
    .where('course_id', '=', course)
    .executeTakeFirst();
  return row ? fromRow(row) : nothing(course);
}

export async function readAllCourses(db: Db | Trx, accountId: string): Promise<StoredCourse[]> {
  const rows = await db
    .selectFrom('progress')
    .select(columns)
    .where('account_id', '=', accountId)
    .orderBy('course_id')
    .execute();
  return rows.map(fromRow);
}

/** Writes what changed since `before` was read in the same transaction; nothing, when nothing did. */
export async function writeCourse(
  trx: Trx,
  accountId: string,
  before: StoredCourse,
  after: CourseRecord,
): Promise<void> {
  const packed = pack(after.progress);
  const same =
    before.packed !== undefined &&
    packed.equals(before.packed) &&
    after.quizPassed === before.quizPassed &&
    after.completedAt === before.completedAt;
  if (same) return;
  const values = {
    packed,
    quiz_passed: after.quizPassed ? 1 : 0,
    completed_at: after.completedAt,
    completed_rule: after.completedRule,
  };
  await trx
    .insertInto('progress')
    .values({ account_id: accountId, course_id: after.progress.course, ...values })
    .onConflict((conflict) => conflict.columns(['account_id', 'course_id']).doUpdateSet(values))
    .execute();
}

export async function deleteCourses(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('progress').where('account_id', '=', accountId).execute();
}
