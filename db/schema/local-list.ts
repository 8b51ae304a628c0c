/** A list of places (marketplaces, advisers…) as somebody of the team sent it, and what became of it. */
export interface LocalListTable {
  id: string;
  /** who sent it; null once erased */
  account_id: string | null;
  /** region code or `com` */
  region: string;
  /** where it comes from, shown to everybody */
  title: string;
  source_url: string | null;
  /** YYYY-MM-DD: the day somebody checked it */
  checked_on: string;
  /** the CSV, decoded */
  content: string;
  state: 'draft' | 'proposed' | 'accepted' | 'refused' | 'removed';
  /** why it was refused or removed */
  reason: string | null;
  created_at: string;
  proposed_at: string | null;
  decided_at: string | null;
  decided_by: string | null;
}

/** A line of an accepted list, as everybody reads it. */
export interface LocalEntryTable {
  list_id: string;
  /** line of the file, from 1 */
  line: number;
  region: string;
  /** INSEE code; null: for the whole region */
  commune: string | null;
  commune_name: string | null;
  /** id of content/solutions/ */
  kind: string;
  name: string;
  /** kind, name and commune folded: what makes it the same place */
  same_key: string;
  url: string | null;
  phone: string | null;
  words: string | null;
}
