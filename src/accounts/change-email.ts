import { recordAct } from '../platform/audit.ts';
import { addSeconds, instant } from '../platform/clock.ts';
import type { Database, Trx } from '../platform/database.ts';
import { isDuplicate } from '../platform/dialect.ts';
import { hashSecret } from '../platform/ids.ts';
import { enqueue } from '../platform/outbox.ts';
import { Refusal, type RefusalCode } from '../platform/refusal.ts';
import { AccountStore } from './account-store.ts';
import type { CodeDependencies } from './ask-sign-in-code.ts';
import { limitSending } from './code-limits.ts';
import { EmailChangeStore } from './email-change-store.ts';
import { newAddressCodeMail, oldAddressCodeMail } from './mails.ts';
import { codeFor, codeLifeSeconds, codeTries, newToken, readCode, sameCode } from './one-time-code.ts';

export interface ChangeStarted {
  token: string;
  expiresAt: Date;
  /** for the log of a server without mail */
  codes: { old: string; new: string };
}

/**
 * Sends one code to the present address and one to the new one. Whether another account has the new address is said
 * only to who can read its mail.
 * @throws Refusal email-unchanged, too-many-requests, too-many-codes
 */
export async function startEmailChange(
  { database, secretKey, siteUrl, now }: CodeDependencies,
  account: { id: string; email: string },
  newEmail: string,
  origin: string,
): Promise<ChangeStarted> {
  if (newEmail === account.email) throw new Refusal('email-unchanged');
  await limitSending(database, { email: newEmail, origin, knownBrowser: undefined }, now);
  const token = newToken();
  const expiresAt = addSeconds(now, codeLifeSeconds);
  const codes = {
    old: codeFor(secretKey, 'email-change-old', token),
    new: codeFor(secretKey, 'email-change-new', token),
  };
  await database.transact(async (trx) => {
    await new EmailChangeStore(trx).replace({
      account_id: account.id,
      token_hash: hashSecret(token),
      new_email: newEmail,
      sent_at: instant(now),
      expires_at: instant(expiresAt),
    });
    await enqueue(trx, oldAddressCodeMail(account.email, codes.old, siteUrl), now);
    await enqueue(trx, newAddressCodeMail(newEmail, codes.new, siteUrl), now);
  });
  return { token, expiresAt, codes };
}

/** The change under way in this browser, to be shown above the two fields. */
export const pendingEmailChange = async (database: Database, accountId: string, token: string | undefined) =>
  token === undefined ? undefined : new EmailChangeStore(database.read).find(accountId, hashSecret(token));

/**
 * Changes the address once both codes are right; returns the new one. That of the team is in the audit log, without the
 * addresses.
 * @throws Refusal code-malformed, code-wrong, code-expired, code-exhausted, code-other-browser, email-taken
 */
export async function confirmEmailChange(
  { database, secretKey, now }: Pick<CodeDependencies, 'database' | 'secretKey' | 'now'>,
  accountId: string,
  token: string | undefined,
  typed: { old: string; new: string },
): Promise<string> {
  const codes = { old: readCode(typed.old), new: readCode(typed.new) };
  if (token === undefined) throw new Refusal('code-other-browser');
  const right =
    sameCode(codes.old, codeFor(secretKey, 'email-change-old', token)) &&
    sameCode(codes.new, codeFor(secretKey, 'email-change-new', token));
  // a try that was taken must stay taken: what is wrong is thrown after the commit
  const outcome = await database
    .transact((trx) => tryChange(trx, accountId, token, right, now))
    .catch((error: unknown) => {
      // another account took the address between our look and our write
      if (isDuplicate(error)) return { refusal: 'email-taken' as const };
      throw error;
    });
  if ('refusal' in outcome) throw new Refusal(outcome.refusal);
  return outcome.email;
}

async function tryChange(
  trx: Trx,
  accountId: string,
  token: string,
  right: boolean,
  now: Date,
): Promise<{ email: string } | { refusal: RefusalCode }> {
  const changes = new EmailChangeStore(trx);
  const accounts = new AccountStore(trx);
  const pending = await changes.takeTry(accountId, hashSecret(token), now);
  if (!pending) {
    const row = await changes.find(accountId, hashSecret(token));
    if (!row) return { refusal: 'code-other-browser' };
    return { refusal: row.tries >= codeTries ? 'code-exhausted' : 'code-expired' };
  }
  if (!right) return { refusal: pending.tries >= codeTries ? 'code-exhausted' : 'code-wrong' };
  await changes.remove(accountId);
  if (await accounts.findByEmail(pending.new_email)) return { refusal: 'email-taken' };
  await accounts.changeEmail(accountId, pending.new_email);
  if ((await accounts.find(accountId))?.role !== 'merchant')
    await recordAct(trx, { actor: accountId, act: 'account.email', subject: `account:${accountId}` }, now);
  return { email: pending.new_email };
}
