/** One counted window of one key (see platform/rate-limit.ts). Keys hold hashes, never an address. */
export interface RateLimitTable {
  key: string;
  count: number;
  ends_at: string;
}
