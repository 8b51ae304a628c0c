import { readActs } from '../platform/audit.ts';
import type { Db, Trx } from '../platform/database.ts';
import { AccountStore } from './account-store.ts';
import { ProfileStore } from './profile-store.ts';
import { readFactors } from './second-factor/read-factors.ts';
import { SignInCodeStore } from './sign-in-code-store.ts';
import { InvitationStore } from './team/invitation-store.ts';

/** What accounts keep of one person, for « Télécharger mes données ». */
export async function exportFor(db: Db, accountId: string): Promise<unknown> {
  const account = await new AccountStore(db).find(accountId);
  if (!account) return null;
  const profile = await new ProfileStore(db).find(accountId);
  return {
    identifiant: account.id,
    email: account.email,
    role: account.role,
    regionRepresentee: account.represents,
    creeLe: account.created_at,
    vuLe: account.last_seen_at,
    profil: {
      nomAImprimer: profile.print_name,
      commerce: profile.business_name,
      siren: profile.siren,
      siret: profile.siret,
      metier: profile.trade,
      commune: profile.commune,
      region: profile.region,
    },
    doubleVerification: await factorsOf(db, accountId),
    invitations: (await new InvitationStore(db).listFor(account.email)).map((invitation) => ({
      role: invitation.role,
      region: invitation.represents,
      envoyeeLe: invitation.sentAt,
      accepteeLe: invitation.acceptedAt,
    })),
    journal: (await readActs(db, { actor: accountId }, 10_000)).map(({ at, act, subject, detail }) => ({
      le: at,
      acte: act,
      objet: subject,
      detail,
    })),
  };
}

/** What proves who she is, without the secrets. */
async function factorsOf(db: Db, accountId: string): Promise<unknown> {
  const { passkeys, totpSince, recoveryCodesLeft } = await readFactors(db, accountId);
  return {
    clesDAcces: passkeys.map(({ name, createdAt, lastUsedAt }) => ({
      nom: name,
      creeeLe: createdAt,
      utiliseeLe: lastUsedAt,
    })),
    applicationDepuis: totpSince,
    codesDeSecoursRestants: recoveryCodesLeft,
  };
}

/**
 * Deletes the account itself, its profile, sessions, factors, codes, invitations, and mails that did not leave yet. The
 * audit log keeps her id, which then leads to nobody.
 */
export async function erase(trx: Trx, accountId: string): Promise<void> {
  const accounts = new AccountStore(trx);
  const account = await accounts.find(accountId);
  if (!account) return;
  await new SignInCodeStore(trx).removeOf(account.email);
  await new InvitationStore(trx).removeFor(account.email);
  await trx.deleteFrom('outbox').where('recipient', '=', account.email).execute();
  await accounts.remove(accountId);
}
