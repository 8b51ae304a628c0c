import { type AuditAct, recordAct } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import { enqueue, type OutgoingMail } from '../../platform/outbox.ts';
import { Refusal } from '../../platform/refusal.ts';
import { type Account, AccountStore } from '../account-store.ts';
import { factorsResetMail } from '../second-factor/factor-mails.ts';
import { SecondFactorStore } from '../second-factor/second-factor-store.ts';
import { SessionStore } from '../session-store.ts';
import { readRepresented, type TeamDependencies } from './invite.ts';
import { assertNotOnlyStaff, oneDecisionAtATime } from './only-staff.ts';
import { suspendedMail } from './team-mails.ts';

/** Who decides (null: the command line) about whom. */
export interface Decision {
  actorId: string | null;
  accountId: string;
}

/**
 * Closes the account and ends its sessions at once, on every server.
 * @throws Refusal not-found, own-account, last-staff, decided-meanwhile
 */
export const suspendMember = (dependencies: TeamDependencies, decision: Decision): Promise<void> =>
  decide(dependencies, decision, 'account.suspend', async (trx, member) => {
    if (member.suspended) throw new Refusal('decided-meanwhile');
    await assertNotOnlyStaff(trx, member.id, dependencies.now);
    await new AccountStore(trx).suspend(member.id, true, dependencies);
    await new SessionStore(trx).removeAll(member.id);
    return { mail: suspendedMail(member.email, dependencies.siteUrl) };
  });

/** @throws Refusal not-found, own-account, decided-meanwhile */
export const restoreMember = (dependencies: TeamDependencies, decision: Decision): Promise<void> =>
  decide(dependencies, decision, 'account.restore', async (trx, member) => {
    if (!member.suspended) throw new Refusal('decided-meanwhile');
    await new AccountStore(trx).suspend(member.id, false, dependencies);
    return {};
  });

/**
 * `from` is the region the form was made with: who decides second learns it.
 * @throws Refusal not-found, own-account, region-unknown, decided-meanwhile
 */
export const moveMember = (
  dependencies: TeamDependencies,
  decision: Decision,
  typed: { from: string; to: string },
): Promise<void> =>
  decide(dependencies, decision, 'account.region', async (trx, member) => {
    if (member.role !== 'representative') throw new Refusal('not-found');
    const to = readRepresented(typed.to);
    if (member.represents !== typed.from) throw new Refusal('decided-meanwhile');
    await new AccountStore(trx).setRole(member.id, 'representative', to, dependencies);
    return { detail: { from: typed.from, to } };
  });

/**
 * For who lost everything: no factor and no session is left, the next sign-in sets up a new one.
 * @throws Refusal not-found, own-account
 */
export const resetFactors = (dependencies: TeamDependencies, decision: Decision): Promise<void> =>
  decide(dependencies, decision, 'second-factor.reset', async (trx, member) => {
    await new SecondFactorStore(trx).removeAll(member.id);
    await new SessionStore(trx).removeAll(member.id);
    return { mail: factorsResetMail(member.email, dependencies.siteUrl) };
  });

interface Consequence {
  mail?: OutgoingMail;
  detail?: Record<string, string>;
}

/** One decision about one member of the team, in one transaction with its line in the audit log and its mail. */
function decide(
  { database, now }: TeamDependencies,
  { actorId, accountId }: Decision,
  act: AuditAct,
  change: (trx: Trx, member: Account) => Promise<Consequence>,
): Promise<void> {
  return database.transact(async (trx) => {
    await oneDecisionAtATime(trx, now);
    const member = await new AccountStore(trx).find(accountId);
    if (!member || (member.role === 'merchant' && actorId !== null)) throw new Refusal('not-found');
    if (member.id === actorId) throw new Refusal('own-account');
    const { mail, detail = {} } = await change(trx, member);
    if (mail) await enqueue(trx, mail, now);
    await recordAct(trx, { actor: actorId, act, subject: `account:${member.id}`, detail }, now);
  });
}
