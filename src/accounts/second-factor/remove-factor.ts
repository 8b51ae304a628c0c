import { Refusal } from '../../platform/refusal.ts';
import {
  changeFactors,
  type FactorDependencies,
  type FactorOwner,
  writeRecoveryCodes,
} from './factor-change.ts';
import type { Factors } from './factors.ts';
import { SecondFactorStore } from './second-factor-store.ts';

const ways = ({ passkeys, totpSince }: Factors): number => passkeys.length + (totpSince === null ? 0 : 1);

/**
 * @throws Refusal passkey-gone, last-factor, and those of changeFactors
 */
export const removePasskey = (
  dependencies: FactorDependencies,
  owner: FactorOwner,
  passkeyId: string,
): Promise<void> =>
  changeFactors(
    dependencies,
    owner,
    { act: 'second-factor.remove', kind: 'passkey' },
    async (trx, factors) => {
      if (!factors.passkeys.some(({ id }) => id === passkeyId)) throw new Refusal('passkey-gone');
      if (ways(factors) < 2) throw new Refusal('last-factor');
      await new SecondFactorStore(trx).removePasskey(owner.account.id, passkeyId);
    },
  );

/** @throws Refusal last-factor, and those of changeFactors */
export const removeTotp = (dependencies: FactorDependencies, owner: FactorOwner): Promise<void> =>
  changeFactors(dependencies, owner, { act: 'second-factor.remove', kind: 'totp' }, async (trx, factors) => {
    if (ways(factors) < 2) throw new Refusal('last-factor');
    await new SecondFactorStore(trx).removeTotp(owner.account.id);
  });

/** A new set of recovery codes, to show once; the old ones open nothing any more. */
export const renewRecoveryCodes = (dependencies: FactorDependencies, owner: FactorOwner): Promise<string[]> =>
  changeFactors(dependencies, owner, { act: 'recovery-code.renew', kind: 'codes' }, (trx) =>
    writeRecoveryCodes(trx, owner.account.id),
  );
