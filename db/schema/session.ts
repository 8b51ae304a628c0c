/** An open session. The raw id lives in a cookie only. */
export interface SessionTable {
  /** SHA-256 of the session id, hex */
  id_hash: string;
  account_id: string;
  expires_at: string;
  /** when this session last passed the second factor; null while it is a half session */
  second_factor_at: string | null;
  /** of a passkey, asked of this browser and not yet answered */
  challenge: string | null;
  challenge_expires_at: string | null;
}
