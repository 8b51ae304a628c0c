import type { Database } from '../platform/database.ts';
import type { Counting } from './apply-change.ts';
import { changeBusiness } from './change-business.ts';
import { parisDay } from './paris-day.ts';
import { presentSirens } from './verify-store.ts';

const atOnce = 500;

/**
 * Marks as verified the businesses of ours that a directory holds. `directory` gives SIREN in any order and number (the
 * official stock file has tens of millions); those nobody gave us cost one look-up. A voided business stays voided.
 */
export async function verifySirens(
  database: Database,
  counting: Counting,
  directory: AsyncIterable<string>,
): Promise<{ read: number; verified: number }> {
  const result = { read: 0, verified: 0 };
  let batch: string[] = [];
  const check = async () => {
    const ours = await presentSirens(database.read, batch);
    batch = [];
    if (ours.length === 0) return;
    await database.transact(async (trx) => {
      for (const siren of ours) {
        const changed = await changeBusiness(trx, siren, counting, (business, voidedBy) =>
          business.verifiedDay === null
            ? { business: { ...business, verifiedDay: parisDay(counting.now) }, voidedBy }
            : undefined,
        );
        if (changed) result.verified += 1;
      }
    });
  };
  for await (const siren of directory) {
    result.read += 1;
    batch.push(siren);
    if (batch.length === atOnce) await check();
  }
  await check();
  return result;
}
