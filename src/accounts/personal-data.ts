import type { Db, Trx } from '../platform/database.ts';
import { AccountStore } from './account-store.ts';
import { ProfileStore } from './profile-store.ts';
import { SignInCodeStore } from './sign-in-code-store.ts';

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
  };
}

/** Deletes the account itself, its profile, sessions, codes, and mails that did not leave yet. */
export async function erase(trx: Trx, accountId: string): Promise<void> {
  const accounts = new AccountStore(trx);
  const account = await accounts.find(accountId);
  if (!account) return;
  await new SignInCodeStore(trx).removeOf(account.email);
  await trx.deleteFrom('outbox').where('recipient', '=', account.email).execute();
  await accounts.remove(accountId);
}
