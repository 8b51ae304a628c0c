import { addSeconds } from '../../platform/clock.ts';
import { Refusal } from '../../platform/refusal.ts';
import { keepChallenge } from '../sessions.ts';
import type { FactorDependencies, FactorOwner } from './factor-change.ts';
import { assertMayChangeFactors } from './may-change-factors.ts';
import { readFactors } from './read-factors.ts';
import { type Passkey, SecondFactorStore } from './second-factor-store.ts';

/** Read with the first passkey: most people never have one, and it weighs 15 MB of memory. */
const library = () => import('@simplewebauthn/server');

/** Long enough to find the phone or the key. */
const answerSeconds = 5 * 60;

/** WebAuthn binds a passkey to the host of the site, without its port. */
export const relyingParty = (siteUrl: string): string => new URL(siteUrl).hostname;

const descriptor = ({ id, transports }: Passkey) => ({
  id,
  transports: JSON.parse(transports) as AuthenticatorTransport[],
});

type AuthenticatorTransport = 'ble' | 'cable' | 'hybrid' | 'internal' | 'nfc' | 'smart-card' | 'usb';

/**
 * What the browser needs to make a passkey; the challenge is kept with the session.
 * @throws Refusal not-allowed, second-factor-missing, second-factor-stale
 */
export async function askNewPasskey(
  { database, siteUrl, now }: FactorDependencies,
  { account, rawSessionId }: FactorOwner,
) {
  assertMayChangeFactors(account, await readFactors(database.read, account.id), now);
  const known = await new SecondFactorStore(database.read).passkeysOf(account.id);
  const options = await (
    await library()
  ).generateRegistrationOptions({
    rpName: 'Déclic',
    rpID: relyingParty(siteUrl),
    userID: new TextEncoder().encode(account.id),
    userName: account.email,
    userDisplayName: account.email,
    attestationType: 'none',
    excludeCredentials: known.map(descriptor),
    authenticatorSelection: { residentKey: 'preferred', userVerification: 'required' },
    timeout: answerSeconds * 1000,
  });
  await database.transact((trx) =>
    keepChallenge(trx, rawSessionId, options.challenge, addSeconds(now, answerSeconds)),
  );
  return options;
}

/**
 * What the browser needs to use one of this account's passkeys.
 * @throws Refusal passkey-failed when there is none
 */
export async function askKnownPasskey(
  { database, siteUrl, now }: FactorDependencies,
  { account, rawSessionId }: FactorOwner,
) {
  const known = await new SecondFactorStore(database.read).passkeysOf(account.id);
  if (known.length === 0) throw new Refusal('passkey-failed');
  const options = await (
    await library()
  ).generateAuthenticationOptions({
    rpID: relyingParty(siteUrl),
    allowCredentials: known.map(descriptor),
    userVerification: 'required',
    timeout: answerSeconds * 1000,
  });
  await database.transact((trx) =>
    keepChallenge(trx, rawSessionId, options.challenge, addSeconds(now, answerSeconds)),
  );
  return options;
}
