import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { instant } from '../../platform/clock.ts';
import { Refusal } from '../../platform/refusal.ts';
import { readLine } from '../display-text.ts';
import { takeChallenge } from '../sessions.ts';
import { relyingParty } from './ask-passkey.ts';
import { afterAdding, changeFactors, type FactorDependencies, type FactorOwner } from './factor-change.ts';
import { readPasskeyAnswer } from './passkey-answer.ts';
import { SecondFactorStore } from './second-factor-store.ts';

/** In characters: a line of a list on a phone. */
const longestPasskeyName = 40;

/**
 * Registers the passkey a browser just made. Returns recovery codes to show once, or none when there are some already.
 * @throws Refusal passkey-failed, passkey-known, name-too-long, text-unreadable, and those of changeFactors
 */
export async function addPasskey(
  dependencies: FactorDependencies,
  owner: FactorOwner,
  typed: { answer: string; name: string },
): Promise<string[]> {
  const { siteUrl, database, now } = dependencies;
  const name = readLine(typed.name, longestPasskeyName);
  if (typeof name === 'string') throw new Refusal(name);
  const challenge = await database.transact((trx) => takeChallenge(trx, owner.rawSessionId, now));
  if (challenge === undefined) throw new Refusal('passkey-failed');
  const { verifyRegistrationResponse } = await import('@simplewebauthn/server');
  const made = await verifyRegistrationResponse({
    response: readPasskeyAnswer(typed.answer) as RegistrationResponseJSON,
    expectedChallenge: challenge,
    expectedOrigin: siteUrl,
    expectedRPID: relyingParty(siteUrl),
    requireUserVerification: true,
  }).catch(() => undefined);
  if (!made?.verified) throw new Refusal('passkey-failed');
  const { credential } = made.registrationInfo;
  return changeFactors(
    dependencies,
    owner,
    { act: 'second-factor.add', kind: 'passkey' },
    async (trx, factors) => {
      const added = await new SecondFactorStore(trx).addPasskey({
        account_id: owner.account.id,
        id: credential.id,
        public_key: Buffer.from(credential.publicKey).toString('base64url'),
        counter: String(credential.counter),
        transports: JSON.stringify(credential.transports ?? []),
        name: name.text ?? `Clé ${factors.passkeys.length + 1}`,
        created_at: instant(now),
        last_used_at: null,
      });
      if (!added) throw new Refusal('passkey-known');
      return afterAdding(trx, owner, factors, now);
    },
  );
}
