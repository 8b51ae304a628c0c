import { addSeconds, instant } from './clock.ts';
import type { Db, Trx } from './database.ts';
import { newId } from './ids.ts';

/**
 * Work that outlives its request: a row, written in the transaction of the use case that wants it. A worker holds it by
 * a lease it must renew; a worker that died blocks nobody for longer than that, and whoever takes the job next starts it
 * over. A job is worked on by one holder at a time, and its result counts only while the lease is held.
 */
export interface Job {
  id: string;
  kind: string;
  subject: string;
  /** this try included */
  attempts: number;
}

export const leaseSeconds = 60;
/** how often a holder renews: three renewals may fail before the lease is lost */
export const renewSeconds = 15;

/** Runs as soon as a worker is free, or `after` seconds from now. */
export async function enqueue(
  trx: Trx,
  kind: string,
  subject: string,
  now: Date,
  after = 0,
): Promise<string> {
  const id = newId(now);
  await trx
    .insertInto('job')
    .values({
      id,
      kind,
      subject,
      state: 'queued',
      attempts: 0,
      lease_holder: null,
      lease_until: null,
      run_after: instant(addSeconds(now, after)),
      stage: null,
      percent: 0,
      error_code: null,
      created_at: instant(now),
      updated_at: instant(now),
    })
    .execute();
  return id;
}

/** The oldest job of these kinds that is due, or whose holder let its lease end; undefined when there is none. */
export async function takeJob(
  trx: Trx,
  kinds: readonly string[],
  holder: string,
  now: Date,
): Promise<Job | undefined> {
  const at = instant(now);
  for (let tries = 0; tries < 5; tries += 1) {
    const found = await trx
      .selectFrom('job')
      .select(['id', 'attempts'])
      .where('kind', 'in', kinds)
      .where((row) =>
        row.or([
          row.and([row('state', '=', 'queued'), row('run_after', '<=', at)]),
          row.and([row('state', '=', 'running'), row('lease_until', '<=', at)]),
        ]),
      )
      .orderBy('run_after')
      .orderBy('id')
      .executeTakeFirst();
    if (!found) return undefined;
    // `attempts` tells whether somebody else was quicker: every taking changes it
    const taken = await trx
      .updateTable('job')
      .set((row) => ({
        state: 'running' as const,
        attempts: row('attempts', '+', 1),
        lease_holder: holder,
        lease_until: instant(addSeconds(now, leaseSeconds)),
        stage: null,
        percent: 0,
        updated_at: at,
      }))
      .where('id', '=', found.id)
      .where('attempts', '=', found.attempts)
      .where('state', 'in', ['queued', 'running'])
      .returning(['id', 'kind', 'subject', 'attempts'])
      .executeTakeFirst();
    if (taken) return taken;
  }
  return undefined;
}

/** Renews the lease and says how far the work is; false: somebody else has the job by now, stop. */
export async function keepLease(
  trx: Trx,
  job: Job,
  holder: string,
  progress: { stage: string; percent: number },
  now: Date,
): Promise<boolean> {
  const kept = await held(trx, job, holder)
    .set({
      lease_until: instant(addSeconds(now, leaseSeconds)),
      stage: progress.stage,
      percent: Math.max(0, Math.min(100, Math.round(progress.percent))),
      updated_at: instant(now),
    })
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** Call it in the transaction that writes the result. False: the result is not ours to write any more, undo it. */
export async function finish(trx: Trx, job: Job, holder: string, now: Date): Promise<boolean> {
  const done = await held(trx, job, holder)
    .set({ state: 'done', lease_holder: null, lease_until: null, percent: 100, updated_at: instant(now) })
    .returning('id')
    .executeTakeFirst();
  return done !== undefined;
}

/** Seconds before the next try: 15 s, doubled each time, at most 30 minutes. */
export const retryDelay = (attempts: number): number => Math.min(15 * 2 ** (attempts - 1), 1800);

/** Puts it back for later; false when the lease was lost, and with it the right to say so. */
export async function retryLater(
  trx: Trx,
  job: Job,
  holder: string,
  errorCode: string,
  now: Date,
  after: number = retryDelay(job.attempts),
): Promise<boolean> {
  const kept = await held(trx, job, holder)
    .set({
      state: 'queued',
      lease_holder: null,
      lease_until: null,
      run_after: instant(addSeconds(now, after)),
      stage: null,
      percent: 0,
      error_code: errorCode,
      updated_at: instant(now),
    })
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** For good. The caller says why where people read it, in the same transaction. */
export async function giveUp(
  trx: Trx,
  job: Job,
  holder: string,
  errorCode: string,
  now: Date,
): Promise<boolean> {
  const kept = await held(trx, job, holder)
    .set({
      state: 'failed',
      lease_holder: null,
      lease_until: null,
      error_code: errorCode,
      updated_at: instant(now),
    })
    .returning('id')
    .executeTakeFirst();
  return kept !== undefined;
}

/** No one works on it any more: whoever holds it learns so at the next renewal. */
export async function cancelJobs(trx: Trx, kind: string, subject: string, now: Date): Promise<void> {
  await trx
    .updateTable('job')
    .set({
      state: 'failed',
      error_code: 'cancelled',
      lease_holder: null,
      lease_until: null,
      updated_at: instant(now),
    })
    .where('kind', '=', kind)
    .where('subject', '=', subject)
    .where('state', 'in', ['queued', 'running'])
    .execute();
}

/** The newest job of this kind about this subject. */
export const latestJob = (db: Db | Trx, kind: string, subject: string) =>
  db
    .selectFrom('job')
    .selectAll()
    .where('subject', '=', subject)
    .where('kind', '=', kind)
    .orderBy('id', 'desc')
    .executeTakeFirst();

/** Housekeeping: what ended long ago. */
export async function forgetEndedJobs(trx: Trx, before: Date): Promise<void> {
  await trx
    .deleteFrom('job')
    .where('state', 'in', ['done', 'failed'])
    .where('updated_at', '<', instant(before))
    .execute();
}

const held = (trx: Trx, job: Job, holder: string) =>
  trx
    .updateTable('job')
    .where('id', '=', job.id)
    .where('state', '=', 'running')
    .where('lease_holder', '=', holder)
    .where('attempts', '=', job.attempts);
