import type { ProgressTable } from '../../db/schema/progress.ts';
import type { Db, Trx } from '../platform/database.ts';
import { engineOf, isMissingReference } from '../platform/dialect.ts';
import { preparedQuery } from '../platform/prepared-query.ts';
import { Refusal } from '../platform/refusal.ts';
import { pack, unpack } from './pack.ts';
import { emptyProgress } from './progress.ts';
import type { CourseRecord } from './standing.ts';

/** A record as its row holds it. */
export interface StoredCourse extends CourseRecord {
  /** undefined when there is no row yet */
  packed: Uint8Array | undefined;
}

const columns = ['course_id', 'packed', 'quiz_passed', 'completed_at', 'completed_rule'] as const;

type SelectedRow = Pick<ProgressTable, (typeof columns)[number]>;

const fromRow = (row: SelectedRow): StoredCourse => ({
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
 * SQLite has a single writer: nothing to lock. An account that is gone is noticed when a row of its would be written.
 */
export async function lockAccount(trx: Trx, accountId: string): Promise<void> {
  if (engineOf(trx) === 'sqlite') return;
  await trx.selectFrom('account').select('id').where('id', '=', accountId).forNoKeyUpdate().execute();
}

const selectCourse = preparedQuery<{ account: string; course: string }, SelectedRow>((db, value) =>
  db
    .selectFrom('progress')
    .select(columns)
    .where('account_id', '=', value('account'))
    .where('course_id', '=', value('course')),
);

export async function readCourse(db: Db | Trx, account: string, course: string): Promise<StoredCourse> {
  const [row] = await selectCourse(db, { account, course });
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

/** Without unpacking anything. */
export async function readCompletions(db: Db | Trx, accountId: string): Promise<Record<string, string>> {
  const rows = await db
    .selectFrom('progress')
    .select(['course_id', 'completed_at'])
    .where('account_id', '=', accountId)
    .where('completed_at', 'is not', null)
    .execute();
  return Object.fromEntries(rows.map((row) => [row.course_id, row.completed_at!]));
}

/** Rows as they are stored, of the accounts between two ids, both included, in their order. */
export const coursesBetween = preparedQuery<
  { first: string; last: string },
  Pick<ProgressTable, 'account_id' | 'course_id' | 'packed' | 'quiz_passed' | 'completed_at'>
>((db, value) =>
  db
    .selectFrom('progress')
    .select(['account_id', 'course_id', 'packed', 'quiz_passed', 'completed_at'])
    .where('account_id', '>=', value('first'))
    .where('account_id', '<=', value('last'))
    .orderBy('account_id')
    .orderBy('course_id'),
);

const upsert = preparedQuery<ProgressTable, unknown>((db, value) => {
  const verdict = {
    packed: value('packed'),
    quiz_passed: value('quiz_passed'),
    completed_at: value('completed_at'),
    completed_rule: value('completed_rule'),
  };
  return db
    .insertInto('progress')
    .values({ account_id: value('account_id'), course_id: value('course_id'), ...verdict })
    .onConflict((conflict) => conflict.columns(['account_id', 'course_id']).doUpdateSet(verdict));
});

/**
 * Writes what changed since `before` was read in the same transaction; nothing, when nothing did.
 * @throws Refusal when the account is gone
 */
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
  try {
    await upsert(trx, {
      account_id: accountId,
      course_id: after.progress.course,
      packed,
      quiz_passed: after.quizPassed ? 1 : 0,
      completed_at: after.completedAt,
      completed_rule: after.completedRule,
    });
  } catch (error) {
    throw isMissingReference(error) ? new Refusal('not-signed-in') : error;
  }
}

export async function deleteCourses(trx: Trx, accountId: string): Promise<void> {
  await trx.deleteFrom('progress').where('account_id', '=', accountId).execute();
}
