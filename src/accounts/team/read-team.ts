import type { Database, Db, Trx } from '../../platform/database.ts';
import { type Account, AccountStore } from '../account-store.ts';
import { SecondFactorStore } from '../second-factor/second-factor-store.ts';
import type { Invitation, TeamRole } from './invitation.ts';
import { InvitationStore } from './invitation-store.ts';

export interface Member {
  id: string;
  email: string;
  role: TeamRole;
  represents: string | null;
  suspended: boolean;
  /** UTC ISO-8601, written at most once a day */
  lastSeenAt: string;
  /** whether a second factor is set up */
  protected: boolean;
}

export interface Team {
  members: Member[];
  /** neither accepted nor revoked, the expired ones too */
  invitations: Invitation[];
}

/** Representatives and staff, and who was invited. */
export async function readTeam(database: Database): Promise<Team> {
  const db = database.read;
  const accounts = await new AccountStore(db).listByRoles(['representative', 'staff']);
  const enrolled = await new SecondFactorStore(db).enrolledIds();
  return {
    members: accounts.map((account) => memberOf(account, enrolled)),
    invitations: await new InvitationStore(db).listWaiting(),
  };
}

/** Who can be written to about a region. */
export async function representativesOf(
  db: Db | Trx,
  region: string,
): Promise<Pick<Account, 'id' | 'email'>[]> {
  const accounts = await new AccountStore(db).listByRoles(['representative']);
  return accounts.filter(({ represents, suspended }) => represents === region && !suspended);
}

/** Undefined for who is not of the team. */
export const readMember = async (database: Database, id: string): Promise<Member | undefined> =>
  (await readTeam(database)).members.find((member) => member.id === id);

const memberOf = (account: Account, enrolled: ReadonlySet<string>): Member => ({
  id: account.id,
  email: account.email,
  role: account.role === 'staff' ? 'staff' : 'representative',
  represents: account.represents,
  suspended: account.suspended === 1,
  lastSeenAt: account.last_seen_at,
  protected: enrolled.has(account.id),
});
