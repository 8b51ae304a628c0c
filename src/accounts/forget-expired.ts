import { addSeconds } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { EmailChangeStore } from './email-change-store.ts';
import { deleteExpiredSessions } from './sessions.ts';
import { SignInCodeStore } from './sign-in-code-store.ts';
import { InvitationStore } from './team/invitation-store.ts';

/** How long the link of an invitation that ended can still say why. */
const keptInvitationDays = 30;

/**
 * Housekeeping: sessions that ended, codes a day and invitations a month after they did (until then the page can say
 * « expired »).
 */
export async function forgetExpired(database: Database, now: Date): Promise<void> {
  await deleteExpiredSessions(database);
  await database.transact(async (trx) => {
    const yesterday = addSeconds(now, -86_400);
    await new SignInCodeStore(trx).removeExpired(yesterday);
    await new EmailChangeStore(trx).removeExpired(yesterday);
    await new InvitationStore(trx).removeExpired(addSeconds(now, -keptInvitationDays * 86_400));
  });
}
