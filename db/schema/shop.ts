/** What a merchant prepares; only the row of `listing` is public. */
export interface ShopTable {
  account_id: string;
  /** random, in the public address: eight letters and digits */
  id: string;
  /** JSON, see src/shops/shop.ts */
  content: string;
  /** id in `shop_photo` */
  photo: string | null;
  created_at: string;
  updated_at: string;
  /** the first time it became public; stays when withdrawn */
  first_published_at: string | null;
  /** when the team hid it, and why; null while nobody did */
  hidden_at: string | null;
  hidden_reason: string | null;
  /** what the merchant answered to that */
  answer: string | null;
  answered_at: string | null;
}

/** What customers see. Withdrawing deletes the row, and everything below with it. */
export interface ListingTable {
  shop_id: string;
  commune: string;
  departement: string;
  trade: string;
  /** one bit a service, see src/shops/services.ts */
  services: number;
  /** the name as it sorts: no accents, lower case */
  sort_name: string;
  /** 1: not known to be open on public holidays */
  holidays_closed: number;
  photo: string | null;
  content: string;
  published_at: string;
  updated_at: string;
}

/** A photo in storage, under `shops/<id>/`. Nobody refers to it any more: both go. */
export interface ShopPhotoTable {
  /** unguessable */
  id: string;
  shop_id: string | null;
  created_at: string;
}

/** When a listing is open: a range never crosses midnight here, it is cut in two. */
export interface ListingOpenTable {
  shop_id: string;
  /** 0 Monday … 6 Sunday */
  day: number;
  /** minutes after midnight */
  opens: number;
  closes: number;
}

export interface ListingWordTable {
  word: string;
  commune: string;
  shop_id: string;
}

/** The words of all names: a typing error is looked up here, not in 200,000 shops. */
export interface ShopWordTable {
  word: string;
  uses: number;
}

/** A word with one or two letters left out: two words that share one are alike. */
export interface ShopWordVariantTable {
  variant: string;
  word: string;
}

export interface TownCountTable {
  commune: string;
  departement: string;
  shops: number;
}

/** One link of a listing and what the last check of it found. */
export interface ShopLinkTable {
  shop_id: string;
  kind: 'site' | 'marketplace' | 'social';
  url: string;
  host: string;
  state: 'waiting' | 'checked' | 'unsure' | 'gone';
  /** why it could not be checked, see src/shops/link-state.ts */
  reason: string | null;
  checked_at: string | null;
  next_at: string;
  /** in a row, the latest included */
  failures: number;
  failing_since: string | null;
}

export interface ShopReportTable {
  id: string;
  shop_id: string;
  reason: 'gone' | 'wrong' | 'identity' | 'offensive' | 'other';
  words: string;
  /** of who asked for an answer; deleted with the decision */
  contact: string | null;
  at: string;
  decided_at: string | null;
  decided_by: string | null;
  decision: 'keep' | 'hide' | null;
}

/** What the public directory of companies said, kept for some days. */
export interface CompanyTable {
  siren: string;
  /** JSON, see src/accounts/company.ts */
  answer: string;
  fetched_at: string;
}
