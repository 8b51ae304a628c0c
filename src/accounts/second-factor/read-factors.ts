import type { Db, Trx } from '../../platform/database.ts';
import type { Factors } from './factors.ts';
import { SecondFactorStore } from './second-factor-store.ts';

/** What this account can confirm a sign-in with. */
export async function readFactors(db: Db | Trx, accountId: string): Promise<Factors> {
  const store = new SecondFactorStore(db);
  const passkeys = await store.passkeysOf(accountId);
  return {
    passkeys: passkeys.map(({ id, name, created_at, last_used_at }) => ({
      id,
      name,
      createdAt: created_at,
      lastUsedAt: last_used_at,
    })),
    totpSince: (await store.totpOf(accountId))?.created_at ?? null,
    recoveryCodesLeft: await store.countRecoveryCodes(accountId),
  };
}
