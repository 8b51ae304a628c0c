import { addSeconds, type Clock, instant } from './clock.ts';
import type { Database, Trx } from './database.ts';
import { newId } from './ids.ts';
import { releaseLease, takeLease } from './lease.ts';
import type { Log } from './log.ts';
import type { Mail } from './mail.ts';

export interface OutgoingMail {
  recipient: string;
  subject: string;
  /** plain text */
  body: string;
  /** where a mail program stops mails of this kind by itself (RFC 8058) */
  unsubscribe?: string;
  /** a mail that could not leave before then is dropped */
  expiresAt?: Date;
}

/** Writes the mail in the caller's transaction: it leaves if, and only if, that transaction is kept. */
export async function enqueue(
  trx: Trx,
  { recipient, subject, body, unsubscribe, expiresAt }: OutgoingMail,
  now: Date,
): Promise<void> {
  await trx
    .insertInto('outbox')
    .values({
      id: newId(now),
      recipient,
      subject,
      body,
      created_at: instant(now),
      due_at: instant(now),
      tries: 0,
      unsubscribe: unsubscribe ?? null,
      expires_at: expiresAt ? instant(expiresAt) : null,
    })
    .execute();
}

/** Seconds before the next try: 30 s, doubled each time, at most 6 hours. */
export const backOff = (tries: number): number => Math.min(30 * 2 ** tries, 6 * 3600);

const giveUpAfterSeconds = 3 * 24 * 3600;
const leaseSeconds = 120;
/** longer than one try may take, see the time limits of mail.ts */
const longestTrySeconds = 45;

export interface OutboxDependencies {
  database: Database;
  mail: Mail;
  clock: Clock;
  log: Log;
  /** names this process among all servers of the database */
  holder: string;
}

/**
 * Sends what is due and returns how many left. One server at a time: the others find the lease taken. A mail is deleted
 * after the mail server took it, so a crash in between sends it twice, with the same Message-ID, rather than never.
 */
export async function sendDueMail(dependencies: OutboxDependencies): Promise<number> {
  const { database, clock, holder } = dependencies;
  const start = clock.now();
  const waiting = await dueMail(database, start);
  if (waiting.length === 0) return 0;
  if (!(await database.transact((trx) => takeLease(trx, 'outbox', holder, leaseSeconds, start)))) return 0;
  let sent = 0;
  try {
    // read again: another server may have sent some before it gave the lease back
    for (const row of await dueMail(database, start)) {
      const elapsed = (clock.now().getTime() - start.getTime()) / 1000;
      if (elapsed > leaseSeconds - longestTrySeconds) break;
      if (await sendOne(dependencies, row)) sent += 1;
    }
  } finally {
    await database.transact((trx) => releaseLease(trx, 'outbox', holder));
  }
  return sent;
}

type OutboxRow = Awaited<ReturnType<typeof dueMail>>[number];

const dueMail = (database: Database, now: Date) =>
  database.read
    .selectFrom('outbox')
    .selectAll()
    .where('due_at', '<=', instant(now))
    .orderBy('due_at')
    .limit(50)
    .execute();

async function sendOne({ database, mail, clock, log }: OutboxDependencies, row: OutboxRow): Promise<boolean> {
  if (row.expires_at !== null && row.expires_at <= instant(clock.now())) {
    await remove(database, row.id);
    return false;
  }
  try {
    await mail.send(row);
  } catch (error) {
    const now = clock.now();
    const giveUp = now.getTime() - Date.parse(row.created_at) > giveUpAfterSeconds * 1000;
    // the mail server's words may hold the address: only its code is logged
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    log.warn(giveUp ? 'mail-given-up' : 'mail-delayed', { mail: row.id, tries: row.tries + 1, code });
    if (giveUp) await remove(database, row.id);
    else await postpone(database, row, addSeconds(now, backOff(row.tries)));
    return false;
  }
  await remove(database, row.id);
  return true;
}

const remove = (database: Database, id: string) =>
  database.transact((trx) => trx.deleteFrom('outbox').where('id', '=', id).execute());

const postpone = (database: Database, row: OutboxRow, until: Date) =>
  database.transact((trx) =>
    trx
      .updateTable('outbox')
      .set({ tries: row.tries + 1, due_at: instant(until) })
      .where('id', '=', row.id)
      .execute(),
  );
