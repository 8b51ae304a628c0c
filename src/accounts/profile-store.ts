import type { Selectable } from 'kysely';
import type { ProfileTable } from '../../db/schema/profile.ts';
import type { Db, Trx } from '../platform/database.ts';

export type Profile = Omit<Selectable<ProfileTable>, 'account_id'>;

export const emptyProfile: Profile = {
  print_name: null,
  business_name: null,
  siren: null,
  siret: null,
  trade: null,
  commune: null,
  region: null,
};

export class ProfileStore {
  readonly #db: Db | Trx;

  constructor(db: Db | Trx) {
    this.#db = db;
  }

  async find(accountId: string): Promise<Profile> {
    const row = await this.#db
      .selectFrom('profile')
      .select(['print_name', 'business_name', 'siren', 'siret', 'trade', 'commune', 'region'])
      .where('account_id', '=', accountId)
      .executeTakeFirst();
    return row ?? emptyProfile;
  }

  /** Changes the given columns, making the row when it is missing. */
  async save(accountId: string, changes: Partial<Profile>): Promise<void> {
    await this.#db
      .insertInto('profile')
      .values({ account_id: accountId, ...emptyProfile, ...changes })
      .onConflict((conflict) => conflict.column('account_id').doUpdateSet(changes))
      .execute();
  }
}
