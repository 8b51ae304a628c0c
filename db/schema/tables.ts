import type { AccountTable } from './account.ts';
import type { LeaseTable } from './lease.ts';
import type { OutboxTable } from './outbox.ts';
import type { ProfileTable } from './profile.ts';
import type { RateLimitTable } from './rate-limit.ts';
import type { SecretTable } from './secret.ts';

/** Every table, for Kysely. */
export interface Tables {
  account: AccountTable;
  profile: ProfileTable;
  outbox: OutboxTable;
  rate_limit: RateLimitTable;
  secret: SecretTable;
  lease: LeaseTable;
}
