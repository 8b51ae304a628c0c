import type { Database } from '../platform/database.ts';
import { type RateRule, takeToken } from '../platform/rate-limit.ts';
import { Refusal } from '../platform/refusal.ts';
import { readBusinessNumber } from '../platform/siren.ts';
import { ProfileStore } from './profile-store.ts';

/** One person corrects herself a few times; one room holds a training of a few dozen shops. */
const perAccount: RateRule = { limit: 10, windowSeconds: 86_400 };
const perOrigin: RateRule = { limit: 60, windowSeconds: 3600 };

/**
 * Limits how many new SIREN one account and one address may give: each could add a business to the counts. Saving a
 * profile whose number did not change takes nothing. Outside the transaction it protects, as every limit.
 * @throws Refusal too-many-requests
 */
export async function limitSirens(
  database: Database,
  accountId: string,
  origin: string,
  typed: string,
  now: Date,
): Promise<void> {
  const number = readBusinessNumber(typed);
  if (!number) return;
  const { siren } = await new ProfileStore(database.read).find(accountId);
  if (siren === number.siren) return;
  const verdicts = await database.transact(async (trx) => [
    await takeToken(trx, ['siren', 'account', accountId], perAccount, now),
    await takeToken(trx, ['siren', 'origin', origin], perOrigin, now),
  ]);
  const refused = verdicts.find((verdict) => !verdict.ok);
  if (refused) throw new Refusal('too-many-requests', refused.retryAfter);
}
