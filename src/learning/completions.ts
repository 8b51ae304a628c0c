import type { Db, Trx } from '../platform/database.ts';
import { readCompletions } from './progress-store.ts';

/** Course id → when the server found it completed, for one account; courses that are not are left out. */
export const completionsOf = (db: Db | Trx, accountId: string): Promise<Record<string, string>> =>
  readCompletions(db, accountId);
