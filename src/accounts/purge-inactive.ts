import { addSeconds, type Clock, instant } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { enqueue } from '../platform/outbox.ts';
import { AccountStore } from './account-store.ts';
import { inactivityMail } from './mails.ts';
import { staffBesides } from './team/only-staff.ts';

const day = 86_400;
/** CNIL practice for inactive accounts: two years after the last visit, told one month before. */
export const keptDays = 730;
export const noticeDays = 30;
/** One run does a part; the next one, an hour later, goes on. */
const batch = 500;

export interface PurgeDependencies {
  database: Database;
  clock: Clock;
  siteUrl: string;
  /** of every feature, see web/personal-data.ts */
  eraseAccount: (trx: Trx, accountId: string) => Promise<void>;
}

/** Tells the owners of accounts nearly two years unused, and erases those who were told a month ago and did not come. */
export async function purgeInactive(
  dependencies: PurgeDependencies,
): Promise<{ told: number; erased: number }> {
  const now = dependencies.clock.now();
  return { told: await tell(dependencies, now), erased: await eraseUnused(dependencies, now) };
}

async function tell({ database, siteUrl }: PurgeDependencies, now: Date): Promise<number> {
  const unusedSince = addSeconds(now, -(keptDays - noticeDays) * day);
  const accounts = await new AccountStore(database.read).listToNotify(unusedSince, batch);
  const erasedOn = new Intl.DateTimeFormat('fr-FR', { dateStyle: 'long', timeZone: 'Europe/Paris' })
    .format(addSeconds(now, noticeDays * day))
    .replace(/^1 /, '1er ');
  for (const { id, email } of accounts) {
    await database.transact(async (trx) => {
      await enqueue(trx, inactivityMail(email, erasedOn, siteUrl), now);
      await new AccountStore(trx).markNotified(id, now);
    });
  }
  return accounts.length;
}

async function eraseUnused({ database, eraseAccount }: PurgeDependencies, now: Date): Promise<number> {
  const unusedSince = addSeconds(now, -keptDays * day);
  const toldBefore = addSeconds(now, -noticeDays * day);
  const eraseOne = (id: string): Promise<number> =>
    database.transact(async (trx) => {
      // she may have come back since the list was read
      const account = await new AccountStore(trx).find(id);
      if (!account || account.last_seen_at > instant(unusedSince)) return 0;
      // nobody could let anybody in any more
      if (account.role === 'staff' && (await staffBesides(trx, id, now)) === 0) return 0;
      await eraseAccount(trx, id);
      return 1;
    });
  let erased = 0;
  const failures: unknown[] = [];
  for (const { id } of await new AccountStore(database.read).listToErase(unusedSince, toldBefore, batch)) {
    try {
      erased += await eraseOne(id);
    } catch (error) {
      // it comes first each time: the others must not wait for it
      failures.push(error);
    }
  }
  if (failures.length > 0) throw new AggregateError(failures, `accounts not erased: ${failures.length}`);
  return erased;
}
