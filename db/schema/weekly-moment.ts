/** When a merchant wants to learn each week, on the clock of her shop; one row an account. */
export interface WeeklyMomentTable {
  account_id: string;
  /** 1 Monday … 7 Sunday */
  day: number;
  /** after midnight */
  minutes: number;
  /** IANA name */
  time_zone: string;
  /** JSON: [from, to][], opening hours of that day in minutes after midnight */
  open: string;
  /** 0/1: an e-mail at that moment was asked for */
  reminder: number;
  /** YYYY-MM-DD on the clock of her shop; at most one in seven days */
  last_sent_on: string | null;
  /** SHA-256 of what the stop link of her mails ends with */
  stop_hash: string;
  chosen_at: string;
}
