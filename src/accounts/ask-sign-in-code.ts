import { addSeconds, instant } from '../platform/clock.ts';
import type { Database } from '../platform/database.ts';
import { hashSecret } from '../platform/ids.ts';
import { enqueue } from '../platform/outbox.ts';
import { Refusal } from '../platform/refusal.ts';
import { limitSending } from './code-limits.ts';
import { signInCodeMail } from './mails.ts';
import { codeFor, codeLifeSeconds, codeTries, newToken, resendSeconds } from './one-time-code.ts';
import { type PendingSignIn, SignInCodeStore } from './sign-in-code-store.ts';

export interface CodeDependencies {
  database: Database;
  secretKey: Buffer;
  siteUrl: string;
  now: Date;
}

export interface CodeRequest {
  email: string;
  origin: string;
  knownBrowser: string | undefined;
  /** of this browser's cookie, when a sign-in is already under way */
  token: string | undefined;
}

/** `code` is for the log of a server without mail; it goes nowhere else. Null when a mail left less than a minute ago. */
export interface CodeSent {
  token: string;
  expiresAt: Date;
  code: string | null;
}

/**
 * Sends a code to an address and binds it to one browser. Whether an account exists is not even looked up: the answer
 * and the work are the same. Asking again for the same address within a minute sends nothing more.
 * @throws Refusal too-many-requests, too-many-codes
 */
export async function askSignInCode(dependencies: CodeDependencies, request: CodeRequest): Promise<CodeSent> {
  const { database, now } = dependencies;
  const pending = await readPending(database, request.token);
  const reusable = pending !== undefined && pending.email === request.email && isUsable(pending, now);
  if (reusable && secondsToWait(pending, now) > 0) {
    return { token: request.token!, expiresAt: new Date(pending.expires_at), code: null };
  }
  await limitSending(database, request, now);
  return send(dependencies, request.email, reusable ? request.token : undefined);
}

/**
 * « Renvoyer le code »: the same code again while it can still be used, else a new one to the same address.
 * @throws Refusal code-other-browser, resend-too-soon, too-many-requests, too-many-codes
 */
export async function resendSignInCode(
  dependencies: CodeDependencies,
  request: Omit<CodeRequest, 'email' | 'knownBrowser'> & {
    knownBrowserOf: (email: string) => string | undefined;
  },
): Promise<CodeSent> {
  const { database, now } = dependencies;
  const pending = await readPending(database, request.token);
  if (pending === undefined) throw new Refusal('code-other-browser');
  const wait = secondsToWait(pending, now);
  if (wait > 0) throw new Refusal('resend-too-soon', wait);
  const { email } = pending;
  await limitSending(
    database,
    { email, origin: request.origin, knownBrowser: request.knownBrowserOf(email) },
    now,
  );
  return send(dependencies, email, isUsable(pending, now) ? request.token : undefined);
}

/** The address a code was sent to from this browser, to be shown above the field. */
export const pendingSignIn = (database: Database, token: string | undefined) => readPending(database, token);

const readPending = async (database: Database, token: string | undefined) =>
  token === undefined ? undefined : new SignInCodeStore(database.read).find(hashSecret(token));

const isUsable = (pending: PendingSignIn, now: Date): boolean =>
  pending.expires_at > instant(now) && pending.tries < codeTries;

const secondsToWait = (pending: PendingSignIn, now: Date): number =>
  Math.ceil((Date.parse(pending.sent_at) - now.getTime()) / 1000) + resendSeconds;

async function send(
  { database, secretKey, siteUrl, now }: CodeDependencies,
  email: string,
  usableToken: string | undefined,
): Promise<CodeSent> {
  const token = usableToken ?? newToken();
  const expiresAt = addSeconds(now, codeLifeSeconds);
  const code = codeFor(secretKey, 'sign-in', token);
  await database.transact(async (trx) => {
    const codes = new SignInCodeStore(trx);
    const tokenHash = hashSecret(token);
    if (usableToken) await codes.markSent(tokenHash, now, expiresAt);
    else {
      await codes.insert({
        token_hash: tokenHash,
        email,
        sent_at: instant(now),
        expires_at: instant(expiresAt),
      });
    }
    await enqueue(trx, signInCodeMail(email, code, siteUrl), now);
  });
  return { token, expiresAt, code };
}
