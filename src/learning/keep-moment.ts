import type { Database, Db } from '../platform/database.ts';
import { hashSecret } from '../platform/ids.ts';
import { stopToken } from './stop-token.ts';
import type { WeeklyMoment } from './weekly-moment.ts';
import { type KeptMoment, readMomentOf, stopByHash, writeMoment } from './weekly-moment-store.ts';

/** Keeps the weekly moment of an account, and whether it wants a mail then. */
export const keepMoment = (
  { database, secretKey }: { database: Database; secretKey: Buffer },
  accountId: string,
  moment: WeeklyMoment & { reminder: boolean },
  now: Date,
): Promise<void> =>
  database.transact((trx) =>
    writeMoment(trx, accountId, moment, hashSecret(stopToken(accountId, secretKey)), now),
  );

export const momentOf = (db: Db, accountId: string): Promise<KeptMoment | null> =>
  readMomentOf(db, accountId);

/** Stops the reminder whose mails end with this token; a token of nobody (any more) changes nothing. */
export const stopReminder = (database: Database, token: string): Promise<void> =>
  database.transact((trx) => stopByHash(trx, hashSecret(token)));
