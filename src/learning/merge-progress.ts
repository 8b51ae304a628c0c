import type { Catalogue } from '../courses/catalogue.ts';
import type { Database, Trx } from '../platform/database.ts';
import { countEvent } from '../reach/count-event.ts';
import { assertAttemptsFit } from './attempt-limit.ts';
import { type LearningEvent, type SyncResponse, wireVersion } from './event.ts';
import { mergeCourse, type MergedCourse } from './merge-course.ts';
import { type Milestone, reachedSeconds, secondsPlayed } from './milestones.ts';
import { lockAccount, readAllCourses, readCourse, writeCourse } from './progress-store.ts';
import { travelling } from './standing.ts';
import { gradeBatch } from './verdicts.ts';

export interface Learning {
  database: Database;
  catalogue: Catalogue;
  secretKey: Buffer;
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
  { catalogue, secretKey }: Learning,
  accountId: string,
  events: readonly LearningEvent[],
  now: Date,
): Promise<MergedCourse[]> {
  await lockAccount(trx, accountId);
  const merged: MergedCourse[] = [];
  for (const course of new Set(events.map((event) => event.course))) {
    const before = await readCourse(trx, accountId, course);
    assertAttemptsFit(before.progress, events);
    const result = mergeCourse(catalogue, before, events, now);
    await writeCourse(trx, accountId, before, result.after);
    merged.push(result);
  }
  await countEvent(trx, accountId, await newMilestones(trx, accountId, merged), { now, secretKey });
  return merged;
}

/** A few seconds in each of several courses make a learner « reached » too: only then are the others read. */
async function newMilestones(
  trx: Trx,
  accountId: string,
  merged: readonly MergedCourse[],
): Promise<Milestone[]> {
  const milestones = new Set(merged.flatMap((course) => course.milestones));
  if (!milestones.has('reached') && merged.some((course) => course.playedALittle)) {
    const all = await readAllCourses(trx, accountId);
    const seconds = all.reduce((sum, { progress }) => sum + secondsPlayed(progress), 0);
    if (seconds >= reachedSeconds) milestones.add('reached');
  }
  return [...milestones];
}
