import { instant } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { hashSecret } from '../platform/ids.ts';
import { Refusal, type RefusalCode } from '../platform/refusal.ts';
import { type Account, AccountStore } from './account-store.ts';
import { codeFor, codeTries, readCode, sameCode } from './one-time-code.ts';
import { openSession } from './sessions.ts';
import { SignInCodeStore } from './sign-in-code-store.ts';

export interface SignedInNow {
  account: Account;
  /** made just now: her first sign-in */
  isNew: boolean;
  rawSessionId: string;
  expiresAt: Date;
}

export interface SignInDependencies {
  database: Database;
  secretKey: Buffer;
  /** under which businesses are marked: a new account is counted as registered */
  reachKey: Buffer;
  now: Date;
}

/**
 * Checks the code typed in the browser that asked for it, makes the account when it is the first time, and opens a
 * session. One code opens one session, however often the form is sent.
 * @throws Refusal code-malformed, code-other-browser, code-expired, code-exhausted, code-wrong, account-suspended
 */
export async function enterSignInCode(
  { database, ...keys }: SignInDependencies,
  token: string | undefined,
  typed: string,
): Promise<SignedInNow> {
  const code = readCode(typed);
  if (token === undefined) throw new Refusal('code-other-browser');
  // a try that was taken must stay taken: what is wrong is thrown after the commit
  const outcome = await database.transact((trx) => tryCode(trx, keys, token, code));
  if (typeof outcome === 'string') throw new Refusal(outcome);
  return outcome;
}

async function tryCode(
  trx: Trx,
  { secretKey, reachKey, now }: Omit<SignInDependencies, 'database'>,
  token: string,
  code: string,
): Promise<SignedInNow | RefusalCode> {
  const codes = new SignInCodeStore(trx);
  const tokenHash = hashSecret(token);
  const pending = await codes.takeTry(tokenHash, now);
  if (!pending) return whyNot(codes, tokenHash);
  if (!sameCode(code, codeFor(secretKey, 'sign-in', token))) {
    return pending.tries >= codeTries ? 'code-exhausted' : 'code-wrong';
  }
  await codes.remove(tokenHash);
  const accounts = new AccountStore(trx);
  const account = await accounts.findOrCreate(pending.email, { now, reachKey });
  if (account.suspended) return 'account-suspended';
  await accounts.markSeen(account.id, now);
  const session = await openSession(trx, account.id);
  const isNew = account.created_at === instant(now);
  return { account, isNew, rawSessionId: session.rawId, expiresAt: session.expiresAt };
}

async function whyNot(codes: SignInCodeStore, tokenHash: string): Promise<RefusalCode> {
  const row = await codes.find(tokenHash);
  if (!row) return 'code-other-browser';
  return row.tries >= codeTries ? 'code-exhausted' : 'code-expired';
}
