import type { Db, Trx } from '../platform/database.ts';
import { type Profile, ProfileStore } from './profile-store.ts';

export type { Profile } from './profile-store.ts';

/** What an account says of its shop; every value may be null. */
export const readProfile = (db: Db | Trx, accountId: string): Promise<Profile> =>
  new ProfileStore(db).find(accountId);
