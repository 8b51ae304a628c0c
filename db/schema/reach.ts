/** The first time of something, for one account or one business. The daily counts are sums of these rows. */
export interface ReachFirstTable {
  /** `account:<id>`, or `business:<HMAC of the SIREN>` (a pseudonym: it outlives the account) */
  subject: string;
  metric: 'reached' | 'started' | 'completed' | 'certified' | 'deed';
  /** Europe/Paris day of the receipt, YYYY-MM-DD */
  day: string;
  /** region code of the shop that day, or `unknown` */
  region: string;
  /** 1 when the account's business is counted instead of the account; always 0 for a business */
  tied: number;
}

export interface ReachDailyTable {
  day: string;
  metric: ReachFirstTable['metric'];
  /** accounts are those not yet tied to a business */
  subject_kind: 'account' | 'business';
  region: string;
  count: number;
}
