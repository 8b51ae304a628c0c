import type { Generated } from 'kysely';

/** When each thing one account did was received for the first time; see src/reach/pack-ledger.ts. Days are whole days since 1970. */
export interface ReachAccountTable {
  account_id: string;
  packed: Uint8Array;
  /** when its present SIREN was given: what it did before counts for the business from that day on */
  tied_day: number | null;
  /** UTC ISO-8601; the business lies where the first of its establishments lies */
  tied_at: string | null;
  /** where the shop lay when it was first counted; null until then */
  event_region: string | null;
  event_commune: string | null;
  event_trade: string | null;
  /** 1 once the three columns above are settled */
  settled: number;
  /** day of the last learning event; null before the first */
  last_day: number | null;
  /** one of 4096 buckets of that day's addresses, forgotten after 90 days; see src/reach/origin-bucket.ts */
  origin_bucket: number | null;
}

/** What must be known of a business besides its accounts. Most businesses have no row. */
export interface ReachBusinessTable {
  /** `siren:<SIREN>` while an account has it, `mark:<HMAC of the SIREN>` once the last one is gone */
  business: string;
  /** what its erased accounts did, packed as above; null when none was erased */
  packed: Uint8Array | null;
  /** when the first erased account had given the SIREN */
  since: string | null;
  event_region: string | null;
  event_commune: string | null;
  event_trade: string | null;
  region: string | null;
  commune: string | null;
  trade: string | null;
  last_day: number | null;
  /** day on which the directory of businesses was found to hold it */
  verified_day: number | null;
  /** the batch that took it out of every count */
  voided_by: string | null;
}

/** What a transaction added to the counts: appended in it, folded into `reach_count` a moment later. Nobody waits for a row. */
export interface ReachChangeTable {
  id: string;
  /** JSON, see src/reach/change.ts */
  change: string;
}

/** One counter. `day` 0 is the sum of all days. */
export interface ReachCountTable {
  /** `e`: places as they were at the event; `n`: as they are now */
  view: 'e' | 'n';
  /** `fr`, `r53`, `d35`, `c35238`; `r?` and `d?53` where it is not known */
  area: string;
  /** empty, or `trade:…`, `course:…`, `track:…`, `step:…`, `page:…` */
  dim: string;
  metric: string;
  day: number;
  count: number;
}

/** Counts that are facts themselves: displays of pages, and what erased accounts had added. Of the same form. */
export type ReachTallyTable = ReachCountTable;

/** A batch of businesses that staff took out of the counts. */
export interface ReachBatchTable {
  id: string;
  at: string;
  actor: string | null;
  reason: string;
  /** JSON: how they were chosen */
  criteria: string;
  businesses: number;
  restored_at: Generated<string | null>;
}

/** What one week told outside staff of the nation or of a region: written once by whichever server came first. */
export interface ReachWeekTable {
  /** whole days since 1970 */
  monday: number;
  /** `fr` or `r53` */
  area: string;
  definitions_version: number;
  made_at: string;
  /** JSON, see src/reach/told.ts: numbers already brought down to fives */
  told: string;
}
