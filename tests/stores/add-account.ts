import type { AccountTable } from '../../db/schema/account.ts';
import type { ProfileTable } from '../../db/schema/profile.ts';
import type { Database } from '../../src/platform/database.ts';
import { newId } from '../../src/platform/ids.ts';

/** An account with its profile, made directly: what tests of other features stand on. */
export async function addAccount(
  database: Database,
  values: Partial<Pick<AccountTable, 'role'> & { suspended: number; demo: number }> &
    Partial<Pick<ProfileTable, 'siren' | 'region'>>,
): Promise<string> {
  const id = newId();
  const { siren = null, region = null, role = 'merchant', suspended = 0, demo = 0 } = values;
  const now = '2026-11-01T08:00:00.000Z';
  await database.transact(async (trx) => {
    await trx
      .insertInto('account')
      .values({
        id,
        email: `${id}@example.com`,
        role,
        represents: null,
        suspended,
        demo,
        created_at: now,
        last_seen_at: now,
        inactivity_notice_at: null,
      })
      .execute();
    await trx
      .insertInto('profile')
      .values({
        account_id: id,
        print_name: null,
        business_name: null,
        siren,
        siret: null,
        trade: null,
        commune: null,
        region,
      })
      .execute();
  });
  return id;
}
