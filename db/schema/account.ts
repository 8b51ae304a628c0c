import type { Generated } from 'kysely';

/** A person. Instants are UTC ISO-8601 text; flags are 0/1. */
export interface AccountTable {
  /** UUIDv7 */
  id: string;
  /** trimmed, lower case */
  email: string;
  role: 'merchant' | 'representative' | 'staff';
  /** the region a representative speaks for; null for everyone else */
  represents: string | null;
  suspended: Generated<number>;
  /** demonstration accounts are never counted */
  demo: Generated<number>;
  created_at: string;
  last_seen_at: string;
  /** when the « your account will be deleted » mail left; null otherwise */
  inactivity_notice_at: string | null;
}
