import type { Catalogue } from '../courses/catalogue.ts';
import type { Database, Trx } from '../platform/database.ts';
import { countEvent } from '../reach/count-event.ts';
import { assertAttemptsFit } from './attempt-limit.ts';
import { freshSeconds } from './fresh-seconds.ts';
import { type LearningEvent, type SyncResponse, wireVersion } from './event.ts';
import { mergeCourse, type MergedCourse } from './merge-course.ts';
import { courseFacts, reachedSeconds, secondsPlayed } from './course-facts.ts';
import { lockAccount, readAllCourses, readCourse, writeCourse } from './progress-store.ts';
import { travelling } from './standing.ts';
import { gradeBatch } from './verdicts.ts';

export interface Learning {
  database: Database;
  catalogue: Catalogue;
  reachKey: Buffer;
  /** told, in the same transaction, what was played for the first time: viewing statistics are no part of learning */
  views?: {
    count(
      trx: Trx,
      accountId: string,
      fresh: readonly { video: string; seconds: readonly number[] }[],
      now: Date,
    ): Promise<void>;
  };
}

/**
 * Adds a checked batch to one account's progress and says what the server knows now. All or nothing, and idempotent:
 * the same batch twice, from two phones or through two servers at once, changes nothing more.
 * @throws Refusal when the account is gone, RefusedEvents beyond the limit of attempts
 */
export async function mergeProgress(
  learning: Learning,
  accountId: string,
  events: readonly LearningEvent[],
  now: Date,
): Promise<SyncResponse> {
  const merged = await learning.database.transact((trx) => merge(trx, learning, accountId, events, now));
  const progress = merged.map(({ after }) => after.progress);
  return {
    version: wireVersion,
    progress,
    standing: merged.map(({ after }) => travelling(after)),
    verdicts: gradeBatch(learning.catalogue, progress, events),
  };
}

async function merge(
  trx: Trx,
  { catalogue, reachKey, views }: Learning,
  accountId: string,
  events: readonly LearningEvent[],
  now: Date,
): Promise<MergedCourse[]> {
  await lockAccount(trx, accountId);
  const merged: MergedCourse[] = [];
  const fresh: ReturnType<typeof freshSeconds> = [];
  for (const course of new Set(events.map((event) => event.course))) {
    const before = await readCourse(trx, accountId, course);
    assertAttemptsFit(before.progress, events);
    const result = mergeCourse(catalogue, before, events, now);
    await writeCourse(trx, accountId, before, result.after);
    merged.push(result);
    if (views) fresh.push(...freshSeconds(before.progress, result.after.progress));
  }
  const facts = {
    reached: await reachedByAll(trx, accountId, merged),
    courses: merged.flatMap(({ after }) => courseFacts(catalogue, after) ?? []),
  };
  await countEvent(trx, accountId, facts, { now, reachKey });
  await views?.count(trx, accountId, fresh, now);
  return merged;
}

/** A few seconds in each of several courses make a learner « reached » too: only then are the others read. */
async function reachedByAll(trx: Trx, accountId: string, merged: readonly MergedCourse[]): Promise<boolean> {
  if (!merged.some((course) => course.playedALittle)) return false;
  const all = await readAllCourses(trx, accountId);
  return all.reduce((sum, { progress }) => sum + secondsPlayed(progress), 0) >= reachedSeconds;
}
