import type { Trx } from '../platform/database.ts';

/**
 * Tells the reach what is known of an account's shop, in the transaction that learned it: a link was given, a check
 * found the shop there, or there is no link any more.
 */
export type CountOnline = (
  trx: Trx,
  accountId: string,
  state: 'declared' | 'checked' | null,
) => Promise<void>;
