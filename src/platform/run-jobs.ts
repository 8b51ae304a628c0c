import { setTimeout as wait } from 'node:timers/promises';
import type { Clock } from './clock.ts';
import type { Database, Trx } from './database.ts';
import { finish, giveUp, type Job, keepLease, renewSeconds, retryLater, takeJob } from './jobs.ts';
import type { Log } from './log.ts';

export interface JobContext {
  /** aborted when the lease is lost or the worker must stop: what is under way is thrown away */
  signal: AbortSignal;
  report: (stage: string, percent: number) => void;
}

export interface JobHandler {
  kind: string;
  /** Does the work, outside any transaction, and returns what writes the result: it runs with the end of the job. */
  run(job: Job, context: JobContext): Promise<(trx: Trx, now: Date) => Promise<void>>;
  /** What an error is called in the row, and whether trying again may help. */
  failure(error: unknown): { code: string; mayRetry: boolean };
  /** Runs with the job's end when nobody tries any more. */
  gaveUp(trx: Trx, job: Job, code: string, now: Date): Promise<void>;
}

export interface Worker {
  database: Database;
  clock: Clock;
  log: Log;
  /** names this process among all workers of the database */
  holder: string;
  handlers: readonly JobHandler[];
}

/** Tries that may fail by themselves, with growing pauses: the last one comes about four minutes after the first. */
export const mostFailures = 5;
/** Times a job may be taken in all: one that kills its worker each time ends too. */
const mostTries = 12;
const pollMs = 1000;

/** Does jobs one after the other until `stop`; a job under way is then put back, untouched, for another worker. */
export async function runJobs(worker: Worker, stop: AbortSignal): Promise<void> {
  while (!stop.aborted) {
    const worked = await workOnce(worker, stop).catch((error: unknown) => {
      worker.log.error('worker-failed', { reason: error instanceof Error ? error.message : 'unknown' });
      return false;
    });
    if (!worked) await wait(pollMs, undefined, { signal: stop }).catch(() => undefined);
  }
}

/** False when there was nothing to do. */
export async function workOnce(worker: Worker, stop: AbortSignal): Promise<boolean> {
  const { database, clock, holder, handlers } = worker;
  const kinds = handlers.map(({ kind }) => kind);
  if (!(await anyDue(database, clock.now()))) return false;
  const job = await database.transact((trx) => takeJob(trx, kinds, holder, clock.now()));
  if (!job) return false;
  const handler = handlers.find(({ kind }) => kind === job.kind)!;
  if (job.attempts > mostTries) await end(worker, handler, job, 'failed');
  else await tryJob(worker, handler, job, stop);
  return true;
}

/** Asked once a second by every worker: a read, which locks nothing. */
async function anyDue(database: Database, now: Date): Promise<boolean> {
  const row = await database.read
    .selectFrom('job')
    .select('id')
    .where((is) =>
      is.or([
        is.and([is('state', '=', 'queued'), is('run_after', '<=', now.toISOString())]),
        is.and([is('state', '=', 'running'), is('lease_until', '<=', now.toISOString())]),
      ]),
    )
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

async function tryJob(worker: Worker, handler: JobHandler, job: Job, stop: AbortSignal): Promise<void> {
  const { database, clock, holder, log } = worker;
  const lost = new AbortController();
  const renewing = renew(worker, job, lost);
  const signal = AbortSignal.any([stop, lost.signal]);
  const started = clock.now().getTime();
  try {
    const write = await handler.run(job, { signal, report: renewing.report });
    await database.transact(async (trx) => {
      const now = clock.now();
      if (!(await finish(trx, job, holder, now))) throw new LeaseLost();
      await write(trx, now);
    });
    log.info('job-done', { job: job.id, kind: job.kind, ms: clock.now().getTime() - started });
  } catch (error) {
    if (error instanceof LeaseLost || lost.signal.aborted) {
      log.warn('job-lease-lost', { job: job.id, kind: job.kind });
    } else if (stop.aborted) {
      await database.transact((trx) => retryLater(trx, job, holder, 'stopped', clock.now(), 0));
    } else await failed(worker, handler, job, error);
  } finally {
    renewing.stop();
  }
}

class LeaseLost extends Error {}

/** Renews the lease while the work goes on; says more often how far it is. */
function renew({ database, clock, holder }: Worker, job: Job, lost: AbortController) {
  let progress = { stage: '', percent: 0 };
  let written = { stage: '', at: 0 };
  let writing = false;
  const write = async (): Promise<void> => {
    if (writing) return;
    writing = true;
    written = { stage: progress.stage, at: Date.now() };
    try {
      const kept = await database.transact((trx) => keepLease(trx, job, holder, progress, clock.now()));
      if (!kept) lost.abort(new LeaseLost());
    } catch {
      // the database is away for a moment: the lease outlives three such failures
    } finally {
      writing = false;
    }
  };
  const timer = setInterval(() => void write(), renewSeconds * 1000);
  return {
    report: (stage: string, percent: number): void => {
      progress = { stage, percent };
      if (stage !== written.stage || Date.now() - written.at > 1500) void write();
    },
    stop: () => clearInterval(timer),
  };
}

async function failed(worker: Worker, handler: JobHandler, job: Job, error: unknown): Promise<void> {
  const { code, mayRetry } = handler.failure(error);
  worker.log.warn('job-failed', {
    job: job.id,
    kind: job.kind,
    code,
    attempts: job.attempts,
    reason: error instanceof Error ? error.message.slice(-500) : 'unknown',
  });
  if (!mayRetry || job.attempts >= mostFailures) await end(worker, handler, job, code);
  else {
    await worker.database.transact((trx) => retryLater(trx, job, worker.holder, code, worker.clock.now()));
  }
}

const end = ({ database, clock, holder }: Worker, handler: JobHandler, job: Job, code: string) =>
  database.transact(async (trx) => {
    const now = clock.now();
    if (await giveUp(trx, job, holder, code, now)) await handler.gaveUp(trx, job, code, now);
  });
