import { instant } from '../../platform/clock.ts';
import { Refusal } from '../../platform/refusal.ts';
import { readCode } from '../one-time-code.ts';
import { afterAdding, changeFactors, type FactorDependencies, type FactorOwner } from './factor-change.ts';
import { limitFactorTries } from './factor-limits.ts';
import { seal, unseal } from './seal.ts';
import { SecondFactorStore } from './second-factor-store.ts';
import { newTotpSecret, stepOfCode, totpUri } from './totp.ts';

/** A secret offered on a page. `sealed` comes back with the first code: until then nothing is stored. */
export interface TotpOffer {
  secret: string;
  uri: string;
  sealed: string;
}

/** `sealed` of an earlier offer gives the same secret again: a mistyped code must not change the QR code. */
export function offerTotp(
  secretKey: Buffer,
  account: { id: string; email: string },
  sealed?: string,
): TotpOffer {
  const known = sealed && unseal(secretKey, 'totp-offer', account.id, sealed);
  const secret = known || newTotpSecret();
  return {
    secret,
    uri: totpUri(secret, account.email),
    sealed: known ? sealed : seal(secretKey, 'totp-offer', account.id, secret),
  };
}

/**
 * Ties the app to the account once it showed a right code. Returns recovery codes to show once, or none when there are
 * some already.
 * @throws Refusal code-malformed, factor-code-wrong, malformed, too-many-requests, and those of changeFactors
 */
export async function addTotp(
  dependencies: FactorDependencies & { secretKey: Buffer },
  owner: FactorOwner,
  typed: { sealed: string; code: string },
): Promise<string[]> {
  const { database, secretKey, now } = dependencies;
  const { id } = owner.account;
  const code = readCode(typed.code);
  const secret = unseal(secretKey, 'totp-offer', id, typed.sealed);
  if (secret === undefined) throw new Refusal('malformed');
  await limitFactorTries(database, id, now);
  const step = stepOfCode(secret, code, now);
  if (step === undefined) throw new Refusal('factor-code-wrong');
  return changeFactors(
    dependencies,
    owner,
    { act: 'second-factor.add', kind: 'totp' },
    async (trx, factors) => {
      await new SecondFactorStore(trx).setTotp({
        account_id: id,
        sealed_secret: seal(secretKey, 'totp', id, secret),
        created_at: instant(now),
        last_step: step,
      });
      return afterAdding(trx, owner, factors, now);
    },
  );
}
