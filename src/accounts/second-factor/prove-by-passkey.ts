import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { recordAct } from '../../platform/audit.ts';
import type { Trx } from '../../platform/database.ts';
import { Refusal, type RefusalCode } from '../../platform/refusal.ts';
import { passSecondFactor, takeChallenge } from '../sessions.ts';
import { relyingParty } from './ask-passkey.ts';
import type { FactorDependencies, FactorOwner } from './factor-change.ts';
import { limitFactorTries } from './factor-limits.ts';
import { readPasskeyAnswer } from './passkey-answer.ts';
import { type Passkey, SecondFactorStore } from './second-factor-store.ts';

/**
 * Makes the session a whole one by a passkey. A counter that does not grow means that the key was copied (WebAuthn
 * §6.1.1): refused, and kept in the audit log.
 * @throws Refusal passkey-failed, passkey-copied, too-many-requests
 */
export async function proveByPasskey(
  { database, siteUrl, now }: FactorDependencies,
  { account, rawSessionId }: FactorOwner,
  typed: string,
): Promise<void> {
  const response = readPasskeyAnswer(typed) as AuthenticationResponseJSON;
  await limitFactorTries(database, account.id, now);
  const challenge = await database.transact((trx) => takeChallenge(trx, rawSessionId, now));
  const known = await new SecondFactorStore(database.read).passkeysOf(account.id);
  const passkey = known.find(({ id }) => id === response.id);
  if (challenge === undefined || passkey === undefined) throw new Refusal('passkey-failed');
  const counter = await verify(response, challenge, passkey, siteUrl);
  // the line of the log must stay: what is wrong is thrown after the commit
  const refusal = await database.transact((trx) => accept(trx, passkey, counter, rawSessionId, now));
  if (refusal !== null) throw new Refusal(refusal);
}

/** The counter the authenticator reports. The stored one is compared by us, so the library is given none. */
async function verify(
  response: AuthenticationResponseJSON,
  challenge: string,
  passkey: Passkey,
  siteUrl: string,
): Promise<number> {
  const { verifyAuthenticationResponse } = await import('@simplewebauthn/server');
  const answer = await verifyAuthenticationResponse({
    response,
    expectedChallenge: challenge,
    expectedOrigin: siteUrl,
    expectedRPID: relyingParty(siteUrl),
    requireUserVerification: true,
    credential: {
      id: passkey.id,
      publicKey: new Uint8Array(Buffer.from(passkey.public_key, 'base64url')),
      counter: 0,
    },
  }).catch(() => undefined);
  if (!answer?.verified) throw new Refusal('passkey-failed');
  return answer.authenticationInfo.newCounter;
}

async function accept(
  trx: Trx,
  passkey: Passkey,
  counter: number,
  rawSessionId: string,
  now: Date,
): Promise<RefusalCode | null> {
  const stored = Number(passkey.counter);
  if ((stored > 0 || counter > 0) && counter <= stored) {
    const subject = `account:${passkey.account_id}` as const;
    await recordAct(trx, { actor: passkey.account_id, act: 'second-factor.copied', subject }, now);
    return 'passkey-copied';
  }
  if (!(await new SecondFactorStore(trx).usePasskey(passkey, String(counter), now))) return 'passkey-failed';
  await passSecondFactor(trx, rawSessionId, now);
  return null;
}
