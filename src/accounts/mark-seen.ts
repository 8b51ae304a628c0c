import { addSeconds, instant } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { AccountStore } from './account-store.ts';

const oneDay = 86_400;

/**
 * Keeps the account alive (accounts unused for two years are deleted). Written at most once a day: a write for every
 * request would cost more than the request.
 */
export async function markSeen(
  database: Database,
  accountId: string,
  lastSeenAt: string,
  now: Date,
): Promise<void> {
  if (instant(addSeconds(new Date(lastSeenAt), oneDay)) > instant(now)) return;
  await database.transact((trx) => new AccountStore(trx).markSeen(accountId, now));
}
