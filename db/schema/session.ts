/** An open session. The raw id lives in a cookie only. */
export interface SessionTable {
  /** SHA-256 of the session id, hex */
  id_hash: string;
  account_id: string;
  expires_at: string;
}
