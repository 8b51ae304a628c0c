import type { Catalogue } from '../courses/catalogue.ts';
import { addSeconds, type Clock } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { lastFact } from './last-fact.ts';
import { momentZones } from './moment-zones.ts';
import { type Proposal, proposeFor } from './next-step.ts';
import { readAllCourses, type StoredCourse } from './progress-store.ts';
import { reminderMail } from './reminder-mail.ts';
import { judge } from './standing.ts';
import { stopToken } from './stop-token.ts';
import { type LocalTime, localTime, minutesToSend, momentRule } from './weekly-moment.ts';
import { listDue, takeTurn } from './weekly-moment-store.ts';

export interface Reminding {
  database: Database;
  catalogue: Catalogue;
  clock: Clock;
  siteUrl: string;
  secretKey: Buffer;
}

/** One reading of the list; the rest follows in the same run. */
const batch = 500;

/**
 * Writes the reminders whose moment has come, in the transaction that marks the week as taken: two servers at once, or a
 * crash in between, send one. Nobody is reminded on a day she learned already, or when nothing is left to learn.
 * @returns how many mails were written
 * @throws AggregateError after everybody else's turn, of those whose progress could not be read
 */
export async function sendReminders(reminding: Reminding): Promise<number> {
  const now = reminding.clock.now();
  let written = 0;
  const failures: unknown[] = [];
  for (const { timeZone } of momentZones) {
    const there = localTime(now, timeZone);
    let due: Due[] = [];
    do {
      due = await listDue(reminding.database.read, timeZone, there, due.at(-1)?.accountId ?? '', batch);
      for (const one of due.filter(({ moment }) => minutesToSend(moment, moment.lastSentOn, there) > 0)) {
        try {
          written += (await remind(reminding, one, there, now)) ? 1 : 0;
        } catch (error) {
          // its turn is not taken, so it is due again: the others must not wait for it
          failures.push(error);
        }
      }
    } while (due.length === batch);
  }
  if (failures.length > 0) throw new AggregateError(failures, `reminders not written: ${failures.length}`);
  return written;
}

type Due = Awaited<ReturnType<typeof listDue>>[number];

function remind(
  { database, catalogue, secretKey, siteUrl }: Reminding,
  { accountId, email, moment }: Due,
  there: LocalTime,
  now: Date,
): Promise<boolean> {
  return database.transact(async (trx) => {
    if (!(await takeTurn(trx, accountId, there.date))) return false;
    const proposal = await proposalFor(trx, catalogue, accountId, moment.timeZone, there);
    if (!proposal) return false;
    const expiresAt = addSeconds(now, minutesToSend(moment, null, there) * 60);
    const to = { recipient: email, token: stopToken(accountId, secretKey), siteUrl, expiresAt };
    await enqueue(trx, reminderMail(proposal, moment, to), now);
    return true;
  });
}

async function proposalFor(
  trx: Trx,
  catalogue: Catalogue,
  accountId: string,
  timeZone: string,
  there: LocalTime,
): Promise<Proposal | undefined> {
  const stored = await readAllCourses(trx, accountId);
  const learnedToday = stored.some(({ progress }) => {
    const last = lastFact(progress);
    return last !== '' && localTime(new Date(last), timeZone).date === there.date;
  });
  return learnedToday ? undefined : proposeFor(momentRule.lasts, toDo(catalogue, stored));
}

const toDo = (catalogue: Catalogue, stored: readonly StoredCourse[]) =>
  catalogue.courses.map((outline) => {
    const record = stored.find(({ progress }) => progress.course === outline.id);
    return {
      outline,
      seen: new Set(record ? judge(catalogue, record, new Date(0)).seen : []),
      lastAt: record ? lastFact(record.progress) : '',
    };
  });
