/** A change of address under way; one code went to each address. */
export interface EmailChangeTable {
  account_id: string;
  /** SHA-256 of the random token in the browser that asked, hex */
  token_hash: string;
  new_email: string;
  sent_at: string;
  expires_at: string;
  tries: number;
}
