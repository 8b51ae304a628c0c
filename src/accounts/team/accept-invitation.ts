import { recordAct } from '../../platform/audit.ts';
import type { Database, Db, Trx } from '../../platform/database.ts';
import { hashSecret } from '../../platform/ids.ts';
import { Refusal, type RefusalCode } from '../../platform/refusal.ts';
import type { Counting } from '../../reach/count-event.ts';
import type { SignedIn } from '../account.ts';
import { AccountStore } from '../account-store.ts';
import { type Invitation, type InvitationState, invitationState, type TeamRole } from './invitation.ts';
import { InvitationStore } from './invitation-store.ts';
import { staffBesides } from './only-staff.ts';

const whyNot: Readonly<Record<Exclude<InvitationState, 'open'>, RefusalCode>> = {
  accepted: 'invitation-used',
  revoked: 'invitation-revoked',
  expired: 'invitation-expired',
};

/**
 * The invitation behind a link. Looking at it changes nothing: mail scanners open links too.
 * @throws Refusal invitation-unknown, invitation-used, invitation-revoked, invitation-expired
 */
export async function readInvitation(db: Db | Trx, token: string, now: Date): Promise<Invitation> {
  const invitation = await new InvitationStore(db).findByToken(hashSecret(token));
  if (!invitation) throw new Refusal('invitation-unknown');
  const state = invitationState(invitation, now);
  if (state !== 'open') throw new Refusal(whyNot[state]);
  return invitation;
}

/**
 * Why this account may not take this invitation, or null.
 * The e-mail code she signed in with shows that the address is hers.
 */
export function whyNotFor(
  { email, role }: Pick<Invitation, 'email' | 'role'>,
  account: Pick<SignedIn, 'email' | 'role'>,
): RefusalCode | null {
  if (email !== null && email !== account.email) return 'invitation-other-address';
  if (account.role === 'merchant') return null;
  return account.role === role ? 'already-in-team' : 'invitation-wrong-role';
}

/**
 * Gives the account its role. One link makes one member, however often and from wherever it is sent.
 * @throws Refusal those of readInvitation and whyNotFor
 */
export function acceptInvitation(
  { database, ...counting }: { database: Database } & Counting,
  account: SignedIn,
  token: string,
): Promise<TeamRole> {
  const { now } = counting;
  return database.transact(async (trx) => {
    const invitation = await readInvitation(trx, token, now);
    const refusal = whyNotFor(invitation, account);
    if (refusal !== null) throw new Refusal(refusal);
    const { id, role, represents, email } = invitation;
    // the link of the first start ends with the first staff account, whoever made it
    if (email === null && (await staffBesides(trx, null, now)) > 0) throw new Refusal('invitation-used');
    if (!(await new InvitationStore(trx).end(id, 'accepted_at', now))) throw new Refusal('invitation-used');
    await new AccountStore(trx).setRole(account.id, role, represents, counting);
    const subject = `invitation:${id}` as const;
    const detail = { role, region: represents };
    await recordAct(trx, { actor: account.id, act: 'invitation.accept', subject, detail }, now);
    return role;
  });
}
