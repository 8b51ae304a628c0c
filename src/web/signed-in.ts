import type { SignedIn } from '../accounts/account.ts';
import { Refusal } from '../platform/refusal.ts';

/** The account of a page or action that the guard already keeps for people who are signed in. */
export function signedIn({ account }: App.Locals): SignedIn {
  if (account === null) throw new Refusal('not-signed-in');
  return account;
}
