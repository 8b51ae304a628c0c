import { recordAct } from '../../platform/audit.ts';
import { addSeconds, instant } from '../../platform/clock.ts';
import type { Database, Trx } from '../../platform/database.ts';
import { hashSecret, newId } from '../../platform/ids.ts';
import { enqueue } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import type { Counting } from '../../reach/count-event.ts';
import { AccountStore } from '../account-store.ts';
import { readEmail } from '../email-address.ts';
import { newToken } from '../one-time-code.ts';
import { otherOverseas, regionOf } from '../regions.ts';
import { type Invitation, invitationDays, invitationState } from './invitation.ts';
import { InvitationStore } from './invitation-store.ts';
import { invitationMail } from './team-mails.ts';

/** What decisions about people need; who changes role is counted, or not any more. */
export interface TeamDependencies extends Counting {
  database: Database;
  siteUrl: string;
}

/** @throws Refusal region-unknown */
export function readRepresented(typed: string): string {
  if (typed === otherOverseas || !regionOf(typed)) throw new Refusal('region-unknown');
  return typed;
}

const endOf = (now: Date): Date => addSeconds(now, invitationDays * 86_400);

/**
 * Invites an address. Whether a shopkeeper has it is not said: her account simply becomes this one when she accepts.
 * An invitation of the same address that expired is replaced.
 * @throws Refusal email-invalid, region-unknown, malformed, already-in-team, team-suspended, invitation-pending
 */
export async function inviteToTeam(
  { database, siteUrl, now }: Omit<TeamDependencies, 'reachKey'>,
  actorId: string,
  typed: { email: string; role: string; region: string },
): Promise<void> {
  const email = readEmail(typed.email);
  if (typed.role !== 'representative' && typed.role !== 'staff') throw new Refusal('malformed');
  const { role } = typed;
  const represents = role === 'representative' ? readRepresented(typed.region) : null;
  const token = newToken();
  await database.transact(async (trx) => {
    await assertMayBeInvited(trx, email);
    const invitations = new InvitationStore(trx);
    await endExpired(invitations, email, now);
    const id = newId(now);
    const made = await invitations.insert({
      id,
      email,
      role,
      represents,
      token_hash: hashSecret(token),
      invited_by: actorId,
      created_at: instant(now),
      sent_at: instant(now),
      expires_at: instant(endOf(now)),
    });
    if (!made) throw new Refusal('invitation-pending');
    await enqueue(trx, invitationMail(email, { represents }, token, siteUrl), now);
    const detail = { role, region: represents };
    await recordAct(
      trx,
      { actor: actorId, act: 'invitation.send', subject: `invitation:${id}`, detail },
      now,
    );
  });
}

async function assertMayBeInvited(trx: Trx, email: string): Promise<void> {
  const account = await new AccountStore(trx).findByEmail(email);
  if (account?.suspended) throw new Refusal('team-suspended');
  if (account && account.role !== 'merchant') throw new Refusal('already-in-team');
}

async function endExpired(invitations: InvitationStore, email: string, now: Date): Promise<void> {
  for (const invitation of await invitations.listFor(email)) {
    if (invitationState(invitation, now) === 'expired')
      await invitations.end(invitation.id, 'revoked_at', now);
  }
}

/** @throws Refusal not-found, decided-meanwhile when it was accepted or revoked in between */
export async function resendInvitation(
  { database, siteUrl, now }: Omit<TeamDependencies, 'reachKey'>,
  actorId: string,
  id: string,
): Promise<void> {
  const token = newToken();
  await database.transact(async (trx) => {
    const invitations = new InvitationStore(trx);
    const { email, represents } = await existing(invitations, id);
    if (!(await invitations.renew(id, hashSecret(token), now, endOf(now)))) {
      throw new Refusal('decided-meanwhile');
    }
    await enqueue(trx, invitationMail(email, { represents }, token, siteUrl), now);
    await recordAct(trx, { actor: actorId, act: 'invitation.resend', subject: `invitation:${id}` }, now);
  });
}

/** @throws Refusal not-found, decided-meanwhile when it was accepted or revoked in between */
export async function revokeInvitation(
  { database, now }: Pick<TeamDependencies, 'database' | 'now'>,
  actorId: string,
  id: string,
): Promise<void> {
  await database.transact(async (trx) => {
    const invitations = new InvitationStore(trx);
    await existing(invitations, id);
    if (!(await invitations.end(id, 'revoked_at', now))) throw new Refusal('decided-meanwhile');
    await recordAct(trx, { actor: actorId, act: 'invitation.revoke', subject: `invitation:${id}` }, now);
  });
}

async function existing(invitations: InvitationStore, id: string): Promise<Invitation & { email: string }> {
  const invitation = await invitations.find(id);
  if (!invitation || invitation.email === null) throw new Refusal('not-found');
  return { ...invitation, email: invitation.email };
}
