import type { Database } from '../../platform/database.ts';
import { type RateRule, takeOrRefuse } from '../../platform/rate-limit.ts';

/**
 * Three codes of a million are right at any time (drift), so a thief who already has the mailbox finds one with fewer
 * than one chance in ten thousand a day. Only sessions of the account itself count: no stranger can use this up.
 */
const rules: readonly RateRule[] = [
  { limit: 8, windowSeconds: 15 * 60 },
  { limit: 30, windowSeconds: 24 * 3600 },
];

/**
 * Counts one more try of this account's second factor, whatever the way.
 * @throws Refusal too-many-requests
 */
export async function limitFactorTries(database: Database, accountId: string, now: Date): Promise<void> {
  for (const rule of rules) {
    await takeOrRefuse(database, ['second-factor', String(rule.windowSeconds), accountId], rule, now);
  }
}
