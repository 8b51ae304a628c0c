import { addSeconds, instant } from '../../platform/clock.ts';
import type { Database } from '../../platform/database.ts';
import { hashSecret, newId } from '../../platform/ids.ts';
import { AccountStore } from '../account-store.ts';
import { newToken } from '../one-time-code.ts';
import { firstStaffHours } from './invitation.ts';
import { InvitationStore } from './invitation-store.ts';
import { invitationPath } from './team-mails.ts';

/**
 * While the site has no staff account: the path of a link that makes the first one, for who starts the server to read.
 * Null as soon as there is one, even suspended (the command line reopens it).
 */
export async function firstStaffPath(database: Database, now: Date): Promise<string | null> {
  const token = newToken();
  return database.transact(async (trx) => {
    if ((await new AccountStore(trx).listByRoles(['staff'])).length > 0) return null;
    await new InvitationStore(trx).insert({
      id: newId(now),
      email: null,
      role: 'staff',
      represents: null,
      token_hash: hashSecret(token),
      invited_by: null,
      created_at: instant(now),
      sent_at: instant(now),
      expires_at: instant(addSeconds(now, firstStaffHours * 3600)),
    });
    return invitationPath(token);
  });
}
